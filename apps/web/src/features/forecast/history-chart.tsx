import type { ForecastHistory } from '@tctp/contracts';
import { formatDay } from '@tctp/contracts';
import { Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useFigures } from './use-figures';

interface Props {
  history: ForecastHistory;
  label: string;
}

/** The likely total as steps, as it stood at the end of each day, with last year as the line to compare. */
export default function HistoryChart({ history: { days, baseline }, label }: Props) {
  const { edge } = useFigures();
  const last = baseline.total === null ? [] : [Number(baseline.total)];
  const totals = [...last, ...days.map(({ likely }) => Number(likely))];
  const low = Math.floor(Math.min(...totals) - 0.5);
  const high = Math.ceil(Math.max(...totals) + 0.5);
  const data = days.map(({ day, likely }) => ({ at: Date.parse(day), likely: Number(likely) }));
  const [from, to] = [data[0]?.at ?? 0, data.at(-1)?.at ?? 1];
  const day = (at: number) => formatDay(new Date(at).toISOString().slice(0, 10));
  return (
    <div role="img" aria-label={label} className="chart">
      <ResponsiveContainer width="100%" height={190} initialDimension={{ width: 600, height: 190 }}>
        <LineChart data={data} margin={{ top: 18, right: 44, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis
            dataKey="at"
            type="number"
            domain={[from, to]}
            ticks={[from, to]}
            tickFormatter={day}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            tick={{ fill: 'var(--text-2)', fontSize: 12 }}
            padding={{ left: 34, right: 0 }}
          />
          <YAxis
            domain={[low, high]}
            tickFormatter={edge}
            width={40}
            tickCount={4}
            allowDecimals={false}
            axisLine={false}
            tickLine={false}
            tick={{ fill: 'var(--text-2)', fontSize: 12 }}
          />
          {last.map((at) => (
            <ReferenceLine
              key={at}
              y={at}
              stroke="var(--text-2)"
              strokeDasharray="5 4"
              label={{
                value: String(baseline.year),
                position: 'right',
                fontSize: 12,
                fill: 'var(--text-2)',
              }}
            />
          ))}
          <Line
            dataKey="likely"
            type="stepAfter"
            stroke="var(--accent)"
            strokeWidth={2}
            dot={{ r: 3, fill: 'var(--accent)' }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
