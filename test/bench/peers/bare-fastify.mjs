import 'reflect-metadata';
import { register } from 'node:module';

register('../../support/typescript-hooks.mjs', import.meta.url);
const { default: fastify } = await import('fastify');
const { DataSource } = await import('typeorm');
const { urgeTask } = await import('@tctp/application');
const { dataSourceOptions, systemClock, typeormUnitOfWork } = await import('@tctp/persistence');

/** The least that HTTP can cost: one route on bare Fastify, no session, no validation, the same decision and the same SQL. */
const source = await new DataSource(dataSourceOptions(process.env.DATABASE_URL)).initialize();
const deps = { work: typeormUnitOfWork(source), clock: systemClock };
const app = fastify();
app.post('/urge', async ({ body: { envelope, input } }) => urgeTask(deps, envelope, input));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('disconnect', () => process.exit(0));
process.send('ready');
