import { text } from "./text";

const blocks = [96, 260, 180];

/** Where the content will stand, while it is fetched. */
export function Skeleton({ heights = blocks }: { heights?: number[] }) {
  return (
    <div className="stack" role="status">
      <span className="hidden">{text.loading()}</span>
      {heights.map((height, at) => (
        <div key={at} className="skeleton" style={{ height }} />
      ))}
    </div>
  );
}
