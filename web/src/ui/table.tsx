import type { ReactNode } from "react";
import { nextOrder, type Order } from "../base/address";
import { dash } from "../base/format";
import { Icon } from "./icons";
import { Select } from "./select";
import { text } from "./text";

export interface Column<Row> {
  key: string;
  title: string;
  /** What stands in the cell; null where the column does not apply to the row. */
  cell: (row: Row) => ReactNode;
  right?: boolean;
  /** Days and the like, which are never broken over two lines. */
  whole?: boolean;
  sortable?: boolean;
  /** Running text: on a phone it stands below its title instead of beside it. */
  long?: boolean;
}

interface Props<Row> {
  /** Read out to those who cannot see the table; the first column names each row. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string | number;
  order?: Order | null;
  onOrder?: (sort: string) => void;
  /** Whether a second press on a column turns its order around. */
  bothWays?: boolean;
  /** On a phone each row becomes a card; a matrix stays a matrix and scrolls. */
  narrow?: "cards" | "scroll";
}

type HeadProps<Row> = { column: Column<Row> } & Pick<Props<Row>, "order" | "onOrder" | "bothWays">;

const look = ({ right, whole }: { right?: boolean; whole?: boolean }) =>
  right ? "right" : whole ? "nowrap" : undefined;

const ariaSort = (order: Order | null | undefined, key: string) =>
  order?.key === key ? (order.falling ? "descending" : "ascending") : undefined;

function Head<Row>({ column, order, onOrder, bothWays = true }: HeadProps<Row>) {
  const here = order?.key === column.key;
  return (
    <th scope="col" role="columnheader" className={look(column)} aria-sort={ariaSort(order, column.key)}>
      {column.sortable && onOrder ? (
        <button
          type="button"
          className="sort"
          onClick={() => onOrder(bothWays ? nextOrder(order ?? null, column.key) : column.key)}
        >
          {column.title}
          <Icon name={here ? (order.falling ? "falling" : "rising") : "sort"} size={14} />
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}

function PhoneSort<Row>({
  columns,
  order,
  onOrder,
  bothWays = true,
}: Omit<HeadProps<Row>, "column"> & Pick<Props<Row>, "columns">) {
  const options = columns
    .filter((column) => column.sortable)
    .flatMap(({ key, title }) => [
      { value: key, name: `${title}, ${text.rising()}` },
      { value: `-${key}`, name: `${title}, ${text.falling()}` },
    ])
    .filter((option) => bothWays || !option.value.startsWith("-"));
  if (!onOrder || options.length === 0) return null;
  const value = order ? (order.falling ? "-" : "") + order.key : "";
  return (
    <div className="phone-sort">
      <Select label={text.sortBy()} value={value} none="–" options={options} onChange={onOrder} />
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const shown = column.cell(row);
  return (
    <td
      role="cell"
      data-label={column.title}
      data-long={column.long || undefined}
      data-none={shown === null || undefined}
      className={look(column)}
    >
      {shown ?? dash}
    </td>
  );
}

// Roles are written out because the phone's cards are not drawn as a table, and browsers then forget that it is one.
export function Table<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, order, onOrder, bothWays, narrow = "cards" } = props;
  const [first, ...rest] = columns;
  if (!first) return null;
  return (
    <>
      <PhoneSort columns={columns} order={order} onOrder={onOrder} bothWays={bothWays} />
      <div
        className="table-box"
        role="group"
        aria-label={caption}
        tabIndex={narrow === "scroll" ? 0 : undefined}
      >
        <table className={narrow} role="table" aria-label={caption}>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <Head key={column.key} column={column} order={order} onOrder={onOrder} bothWays={bothWays} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr key={rowKey(row)} role="row">
                <th scope="row" role="rowheader" className={look(first)}>
                  {first.cell(row)}
                </th>
                {rest.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
