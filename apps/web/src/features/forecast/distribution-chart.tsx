import { Area, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Step } from './outcomes';
import { useFigures } from './use-figures';

interface Props {
  steps: readonly Step[];
  /** Words of the whole picture. */
  label: string;
  /** Null where nobody knows last year's. */
  last: { points: string; label: string } | null;
  likely: { points: string; label: string };
  supposed: { points: string; label: string } | null;
  thresholds: readonly number[];
}

/* Room for two labels, and for a third where something is supposed. */
const TOP = 40;
const TOP_SUPPOSED = 58;

/** Steps as high as they are likely; a second outline for what is supposed. */
export default function DistributionChart({ steps, label, last, likely, supposed, thresholds }: Props) {
  const { edge } = useFigures();
  const [low, high] = [steps[0]?.at ?? 0, steps.at(-1)?.at ?? 100];
  const side = (points: string) => (Number(points) > (low + high) / 2 ? 'end' : 'start');
  const ticks = ticksOf(low, high);
  return (
    <div role="img" aria-label={label} className="chart">
      <ResponsiveContainer width="100%" height={230} initialDimension={{ width: 600, height: 230 }}>
        <ComposedChart
          data={[...steps]}
          margin={{ top: supposed === null ? TOP : TOP_SUPPOSED, right: 14, bottom: 0, left: 14 }}
          accessibilityLayer={false}
        >
          <XAxis
            dataKey="at"
            type="number"
            domain={[low, high]}
            ticks={ticks}
            tickFormatter={edge}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            tick={{ fill: 'var(--text-2)', fontSize: 12 }}
          />
          <YAxis hide domain={[0, 'dataMax']} />
          <Area
            dataKey="now"
            type="stepAfter"
            fill="var(--accent-line)"
            fillOpacity={1}
            stroke="none"
            isAnimationActive={false}
          />
          {supposed !== null && (
            <Line
              dataKey="then"
              type="stepAfter"
              stroke="var(--accent)"
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
            />
          )}
          {thresholds
            .filter((one) => one > low && one < high)
            .map((one) => (
              <ReferenceLine key={one} x={one} stroke="var(--line-strong)" strokeDasharray="2 3" />
            ))}
          {last !== null && mark(last, 'var(--text)', -6, '')}
          {mark(likely, 'var(--text-2)', -24, '5 4')}
          {supposed !== null && mark(supposed, 'var(--accent)', -42, '5 4', 700)}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );

  function mark(
    { points, label: words }: { points: string; label: string },
    color: string,
    dy: number,
    dash: string,
    weight = 600,
  ) {
    return (
      <ReferenceLine
        x={Number(points)}
        stroke={color}
        strokeWidth={1.5}
        strokeDasharray={dash}
        label={({ viewBox }: { viewBox?: { x?: number; y?: number } }) => (
          <text
            x={(viewBox?.x ?? 0) + (side(points) === 'end' ? -2 : 2)}
            y={(viewBox?.y ?? TOP) + dy}
            textAnchor={side(points)}
            fontSize={12}
            fontWeight={weight}
            fill={color}
          >
            {words}
          </text>
        )}
      />
    );
  }
}

function ticksOf(low: number, high: number): number[] {
  const step = high - low > 30 ? 10 : high - low > 14 ? 5 : high - low > 7 ? 2 : 1;
  const from = Math.ceil(low / step) * step;
  return Array.from({ length: Math.floor((high - from) / step) + 1 }, (_, at) => from + at * step);
}
