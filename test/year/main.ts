import { startProgram, temporaryFolder } from '../support/program';
import { liveTheYear } from './live-the-year';

/** On an embedded PostgreSQL of its own, which is gone afterwards. */
export async function main(): Promise<void> {
  const folder = await temporaryFolder();
  console.log('Dựng một bản diễn tập, rồi đi hết năm qua API…\n');
  const program = await startProgram({ databaseUrl: '', dataDir: folder.path, withoutPlan: true });
  try {
    await liveTheYear(program.url, (line) => console.log(line));
  } finally {
    await program.stop();
    await folder.remove();
  }
}
