import { Client } from 'pg';

const label = (vi: string, en: string) => ({ vi, en });
/** A set of its own facts: one the program counts, one a register tells, and three that somebody has to say. */
export const FACTS_OF_SET = {
  facts: [
    { name: 'lateReports', kind: 'count', label: label('Báo cáo trễ hạn', 'Late reports'), combine: 'sum' },
    {
      name: 'complaints',
      kind: 'count',
      label: label('Khiếu nại đúng', 'Founded complaints'),
      combine: 'sum',
    },
    {
      name: 'disciplined',
      kind: 'count',
      label: label('Cán bộ bị kỷ luật', 'Disciplined officials'),
      combine: 'sum',
    },
    { name: 'models', kind: 'count', label: label('Mô hình được khen', 'Praised models'), combine: 'sum' },
    {
      name: 'forged',
      kind: 'yesNo',
      label: label('Có minh chứng giả', 'Forged evidence'),
      combine: 'every',
    },
  ],
  figures: [{ register: 'complaints', figure: 'confirmed', fact: 'complaints' }],
  penalties: [
    { fact: 'lateReports', per: '1', cap: '5', source: 'Mỗi báo cáo trễ trừ 1 điểm, nhiều nhất 5' },
    { fact: 'complaints', per: '0.5', cap: '2', source: 'Mỗi khiếu nại đúng trừ 0,5 điểm' },
    { fact: 'disciplined', per: '1', cap: '3', source: 'Mỗi cán bộ bị kỷ luật trừ 1 điểm, nhiều nhất 3' },
  ],
  bonuses: [{ fact: 'models', per: '0.5', cap: '1', source: 'Mỗi mô hình được khen thưởng 0,5 điểm' }],
  knockOuts: [
    {
      scope: '7.1.5',
      when: { fact: 'forged', is: true },
      why: label('Minh chứng giả', 'Forged evidence'),
      source: 'Có minh chứng giả thì tiêu chí không có điểm',
    },
  ],
};

/** The plan of the sample under such a set, as of its next revision. */
export async function giveSetFacts(databaseUrl: string, planId: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      'update plan set criteria_set = criteria_set || $2::jsonb, revision = revision + 1 where id = $1',
      [planId, JSON.stringify(FACTS_OF_SET)],
    );
  } finally {
    await client.end();
  }
}
