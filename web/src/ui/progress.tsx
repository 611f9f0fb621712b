import { percent } from "../base/format";

/** How far long work has come, 0 to 1, with the step in words. */
export function Progress({ label, share }: { label: string; share: number }) {
  const part = Math.min(1, Math.max(0, share));
  return (
    <div className="progress">
      <div className="row" aria-hidden="true">
        <span>{label}</span>
        <span className="quiet tabular">{percent(part)}</span>
      </div>
      <div
        className="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(part * 100)}
      >
        <div className="progress-fill" style={{ width: `${part * 100}%` }} />
      </div>
    </div>
  );
}
