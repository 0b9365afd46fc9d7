import { Skeleton } from '../parts/skeleton';

export function Pending() {
  return (
    <div className="main">
      <Skeleton rows={8} />
    </div>
  );
}
