import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { blockTask, unblockTask } from '@tctp/application';
import type { CommandEnvelope } from '@tctp/application';
import { blockTaskSchema, reasonedSchema } from '@tctp/contracts';
import type { BlockTask, CommandResult, Reasoned } from '@tctp/contracts';
import type { FastifyReply } from 'fastify';
import { ApiDeps } from '../api-deps';
import { answerWithVersion } from '../http/answer';
import { Envelope } from '../http/envelope.decorator';

@Controller('api/tasks/:taskId')
export class BlockTaskController {
  constructor(private readonly deps: ApiDeps) {}

  @Post('block')
  @HttpCode(200)
  async block(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: blockTaskSchema }) body: BlockTask,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await blockTask(this.deps, envelope, body), reply);
  }

  @Post('unblock')
  @HttpCode(200)
  async unblock(
    @Envelope() envelope: CommandEnvelope,
    @Body({ schema: reasonedSchema }) body: Reasoned,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    return answerWithVersion(await unblockTask(this.deps, envelope, body), reply);
  }
}
