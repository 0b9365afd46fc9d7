import { createEmptyDatabase } from './database';
import { startProgram, temporaryFolder } from './program';
import type { Program } from './program';

export interface OwnProgram extends Program {
  databaseUrl: string;
  dataDir: string;
  /** Stops it, and leaves neither its database nor its folder behind. */
  close(): Promise<void>;
}

/** The built program on a database and in a folder of its own: what most stories begin with. */
export async function startOwnProgram(
  env: Record<string, string> = {},
  { sandbox = true, sample, withoutPlan }: { sandbox?: boolean; sample?: string; withoutPlan?: boolean } = {},
): Promise<OwnProgram> {
  const [database, folder] = await Promise.all([createEmptyDatabase(), temporaryFolder()]);
  const clear = async () => {
    await database.drop();
    await folder.remove();
  };
  try {
    const program = await startProgram({
      databaseUrl: database.url,
      dataDir: folder.path,
      env,
      sandbox,
      sample,
      withoutPlan,
    });
    return {
      ...program,
      databaseUrl: database.url,
      dataDir: folder.path,
      async close() {
        await program.stop();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}
