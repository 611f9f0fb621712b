import { Button } from "./button";
import { text } from "./text";

interface Props {
  page: number;
  size: number;
  total: number;
  onPage: (page: number) => void;
}

export function Pager({ page, size, total, onPage }: Props) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (pages === 1) return null;
  return (
    <nav className="pager" aria-label={text.pages()}>
      <Button icon="left" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {text.previous()}
      </Button>
      <span className="quiet tabular">{text.pageOf(page, pages)}</span>
      <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {text.next()}
      </Button>
    </nav>
  );
}
