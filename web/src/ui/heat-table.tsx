import type { ReactNode } from "react";
import { hyphenated } from "../base/hyphenated";
import "./styles/heat.css";

export interface HeatCell {
  /** Which of the looks in heat.css; the figure says the same in text. */
  look: string;
  figure: string | null;
  below?: string | null;
  /** The whole cell in words, read out in place of the figures. */
  words: string;
}

interface Props {
  caption: string;
  corner: string;
  columns: { id: number; name: string }[];
  rows: { id: number; head: ReactNode; cells: HeatCell[] }[];
}

/** A matrix of coloured figures that is a real table: read cell by cell, row and column named, colour or not. */
export function HeatTable({ caption, corner, columns, rows }: Props) {
  return (
    <div className="table-box heat-box" role="group" aria-label={caption} tabIndex={0}>
      <table className="heat" aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" aria-label={name} title={name}>
                <span className="heat-name">{hyphenated(name)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, head, cells }) => (
            <tr key={id}>
              <th scope="row">{head}</th>
              {cells.map(({ look, figure, below, words }, at) => (
                <td key={columns[at]?.id} className={`heat-${look}`} title={words}>
                  <span className="unseen">{words}</span>
                  <span aria-hidden="true">
                    {figure ?? (look === "hidden" ? "×" : "")}
                    {below && <small>{below}</small>}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
