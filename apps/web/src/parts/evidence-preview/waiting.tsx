import { Skeleton } from '../skeleton';

export function Waiting() {
  return (
    <div className="preview-waiting">
      <Skeleton rows={8} />
    </div>
  );
}
