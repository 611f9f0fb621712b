export interface LegendLine {
  name: string;
  look: string;
  kind: "line" | "band";
}

/** Lines are shown as lines and bands as patches, each with its name, so that colour is never alone. */
export function Legend({ of }: { of: LegendLine[] }) {
  return (
    <ul className="legend">
      {of.map(({ name, look, kind }) => (
        <li key={name}>
          <svg width={kind === "line" ? 24 : 18} height="14" aria-hidden="true">
            {kind === "line" ? (
              <path className={`line ${look}`} d="M1 7h22" />
            ) : (
              <rect className={look} width="18" height="14" rx="2" />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
