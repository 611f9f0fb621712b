/** The path of values that each hold all through the year that ends at their place; broken where one is unknown. */
export const stepPath = (
  values: (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string =>
  values
    .map((value, at) => {
      if (value === null) return "";
      const isFirst = (values[at - 1] ?? null) === null;
      return `${isFirst ? `M${x(at)} ` : "V"}${y(value)}H${x(at)}`;
    })
    .join("");
