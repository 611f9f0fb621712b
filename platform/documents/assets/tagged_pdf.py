"""Makes page.html in the current folder into page.pdf: WeasyPrint's own layout, with a tag tree of ours.

WeasyPrint 57 tags a PDF page by page, so that a table over two pages becomes two tables and a drawing has no
alternative text. Here the tree follows the html instead (after ISO 14289-1; ISO 32000-1, 14.7 and 14.8): each
element once, wherever its pieces are drawn; drawings are Figures with Alt; everything else that is painted (rules,
backgrounds, page numbers, the second copy of a table's header) is an Artifact.
"""
import os
import pathlib
import sys

import pydyf
from weasyprint import HTML, default_url_fetcher, draw, pdf
from weasyprint.pdf.metadata import add_metadata
from weasyprint.pdf.stream import Stream

ROLES = {
    **{f'h{n}': f'H{n}' for n in range(1, 7)},
    'p': 'P', 'div': 'Div', 'section': 'Sect', 'article': 'Art', 'blockquote': 'BlockQuote', 'pre': 'P',
    'ul': 'L', 'ol': 'L', 'dl': 'L', 'li': 'LI', 'dt': 'Lbl', 'dd': 'LBody',
    'table': 'Table', 'caption': 'Caption', 'thead': 'THead', 'tbody': 'TBody', 'tfoot': 'TFoot',
    'tr': 'TR', 'th': 'TH', 'td': 'TD', 'a': 'Link', 'figure': 'Div', 'figcaption': 'Caption',
    'svg': 'Figure', 'img': 'Figure', 'span': 'Span', 'nav': 'TOC', 'address': 'P', 'aside': 'Div',
}
DRAWINGS = ('svg', 'img')


def local(element):
    return element.tag.rpartition('}')[2] if isinstance(element.tag, str) else ''


def alternative(element):
    title = next((child.text for child in element if local(child) == 'title'), None)
    return (element.get('alt') or element.get('aria-label') or title or '').strip()


class Marks:
    """What has been painted for which element: one open mark at a time, since marks must not lie in each other."""

    def __init__(self):
        self.headers_seen = {}  # element under thead -> the page it was first painted on
        self.parents = {}

    def learn(self, document):
        root = document._html.etree_element
        self.root = root
        self.parents = {child: parent for parent in root.iter() for child in parent}

    def is_repeated(self, element, stream):
        up = element
        while up is not None and local(up) != 'thead':
            up = self.parents.get(up)
        return up is not None and self.headers_seen.setdefault(element, id(stream)) != id(stream)

    def artifact(self, box, stream):
        element = getattr(box, 'element', None)
        if element is None or element not in self.parents or str(box.element_tag).startswith('@'):
            return True
        if local(element) in DRAWINGS and not alternative(element):
            return True
        return self.is_repeated(element, stream)


MARKS = Marks()


def open_mark(stream, box):
    stream.mark_starts = len(stream.stream)
    if box is None or MARKS.artifact(box, stream):
        pydyf.Stream.begin_marked_content(stream, 'Artifact')
        return
    role = ROLES.get(local(box.element), 'Span')
    properties = pydyf.Dictionary({'MCID': len(stream.marked)})
    stream.marked.append(box)
    pydyf.Stream.begin_marked_content(stream, role, properties)


def close_mark(stream):
    opened = stream.stream[stream.mark_starts:]
    if opened[-1] == b'BMC':  # nothing was painted
        del stream.stream[stream.mark_starts:]
    elif opened[-1] == b'BDC':
        del stream.stream[stream.mark_starts:]
        stream.marked.pop()
    else:
        pydyf.Stream.end_marked_content(stream)


def begin(stream, box, mcid=False, tag=None):
    if not hasattr(stream, 'open_boxes'):
        stream.open_boxes = []
    if stream.open_boxes:
        close_mark(stream)
    # A page, the root and a box that only holds others paint nothing but backgrounds and rules.
    content = tag in ('Link', 'Figure') or any(type(child).__name__ == 'LineBox' for child in getattr(box, 'children', ()))
    stream.open_boxes.append(box if content else None)
    open_mark(stream, stream.open_boxes[-1])


def end(stream):
    close_mark(stream)
    stream.open_boxes.pop()
    if stream.open_boxes:
        open_mark(stream, stream.open_boxes[-1])


def draw_replaced(stream, box, _draw=draw.draw_replacedbox):
    corners = [stream.ctm.transform_point(x, y) for x, y in (
        (box.content_box_x(), box.content_box_y()),
        (box.content_box_x() + box.width, box.content_box_y() + box.height))]
    box.corners = [min(c[0] for c in corners), min(c[1] for c in corners),
                   max(c[0] for c in corners), max(c[1] for c in corners)]
    begin(stream, box, tag='Figure')
    _draw(stream, box)
    end(stream)


class Node:
    """A structure element: its html element, and in the order painted its pieces of content and its children."""

    def __init__(self, role, element=None):
        self.role, self.element, self.kids = role, element, []
        self.dictionary = pydyf.Dictionary({'Type': '/StructElem', 'S': f'/{role}'})


class Tree:
    def __init__(self):
        self.document = Node('Document')
        self.nodes = {}
        self.labels = {}  # li -> the node of its bullet or number

    def of(self, element):
        """The node of an element, made with those above it when it is first met."""
        if element is None or element is MARKS.root or local(element) == 'body':
            return self.document
        if element in self.nodes:
            return self.nodes[element]
        above = self.of(MARKS.parents.get(element))
        name = local(element)
        if name not in ROLES:
            self.nodes[element] = above  # header, main, strong: no role of their own
            return above
        if name in ('dt', 'dd'):
            above = self.item_of(element, above)
        node = Node(ROLES[name], element)
        above.kids.append(node)
        self.nodes[element] = node
        if name == 'li':
            node.kids = [Node('Lbl'), Node('LBody')]
            self.nodes[element] = node.kids[1]
            self.labels[element] = node.kids[0]
        return self.nodes[element]

    def of_box(self, box):
        node = self.of(box.element)
        is_marker = str(box.element_tag).endswith('::marker')
        return self.labels.get(box.element, node) if is_marker else node

    def item_of(self, element, list_node):
        if local(element) == 'dt' or not list_node.kids:
            list_node.kids.append(Node('LI'))
        return list_node.kids[-1]


def attributes(node, boxes):
    element, out = node.element, {}
    if element is None:
        return out
    name = local(element)
    if name == 'th':
        scope = {'row': '/Row', 'rowgroup': '/Row'}.get(element.get('scope'), '/Column')
        out['A'] = pydyf.Dictionary({'O': '/Table', 'Scope': scope})
    spans = {key: element.get(html) for html, key in (('colspan', 'ColSpan'), ('rowspan', 'RowSpan'))}
    spans = {key: int(value) for key, value in spans.items() if value and value.isdigit() and value != '1'}
    if name in ('td', 'th') and spans:
        out.setdefault('A', pydyf.Dictionary({'O': '/Table'})).update(spans)
    if name in ('ul', 'ol'):
        numbering = '/Disc' if name == 'ul' else '/Decimal'
        out['A'] = pydyf.Dictionary({'O': '/List', 'ListNumbering': numbering})
    if name in DRAWINGS:
        out['Alt'] = pydyf.String(alternative(element))
        box = next((b for b in boxes if b.element is element and hasattr(b, 'corners')), None)
        if box is not None:
            out['A'] = pydyf.Dictionary(
                {'O': '/Layout', 'Placement': '/Block', 'BBox': pydyf.Array(round(c, 2) for c in box.corners)})
    if element.get('lang') and name != 'html':
        out['Lang'] = pydyf.String(element.get('lang'))
    return out


def write_node(file, node, parent, boxes):
    dictionary = node.dictionary
    file.add_object(dictionary)
    dictionary['P'] = parent.reference
    dictionary.update(attributes(node, boxes))
    kids = pydyf.Array()
    for kid in node.kids:
        if isinstance(kid, Node) and kid.role == 'Lbl' and not kid.kids:
            continue
        if isinstance(kid, Node):
            write_node(file, kid, dictionary, boxes)
            kids.append(kid.dictionary.reference)
        else:
            kids.append(kid)
    dictionary['K'] = kids


def structure(file, metadata, document, page_streams):
    tree, parent_tree, links, boxes = Tree(), pydyf.Array(), [], []
    owners = []
    for number, stream in enumerate(page_streams):
        owners.append([])
        for mcid, box in enumerate(stream.marked):
            node = tree.of_box(box)
            page = file.page_references[number]
            node.kids.append(pydyf.Dictionary({'Type': '/MCR', 'Pg': page, 'MCID': mcid}))
            owners[-1].append(node)
            boxes.append(box)
            annotation = getattr(box, 'link_annotation', None)
            if annotation and node.role == 'Link':
                reference = pydyf.Dictionary({'Type': '/OBJR', 'Obj': annotation.reference, 'Pg': page})
                node.kids.append(reference)
                links.append((node, annotation))
    root = pydyf.Dictionary({'Type': '/StructTreeRoot'})
    file.add_object(root)
    write_node(file, tree.document, root, boxes)
    for number, nodes in enumerate(owners):
        parent_tree.extend([number, pydyf.Array(node.dictionary.reference for node in nodes)])
    for key, (node, annotation) in enumerate(links, start=len(owners)):
        parent_tree.extend([key, node.dictionary.reference])
        annotation['StructParent'] = key
        annotation['F'] = 4
    root['K'] = pydyf.Array([tree.document.dictionary.reference])
    root['ParentTree'] = pydyf.Dictionary({'Nums': parent_tree})
    root['ParentTreeNextKey'] = len(owners) + len(links)
    add_metadata(file, metadata, 'ua', version=1, conformance=None)
    # The claim of conformance is taken out again: no validator of PDF/UA is at hand to prove it with.
    described = file.objects[-1]
    described.stream = [part.replace(b' pdfuaid:part="1"', b'') for part in described.stream]
    file.catalog['StructTreeRoot'] = root.reference
    file.catalog['ViewerPreferences'] = pydyf.Dictionary({'DisplayDocTitle': 'true'})
    file.catalog['MarkInfo'] = pydyf.Dictionary({'Marked': 'true'})
    file.catalog['PageMode'] = '/UseOutlines'


def fetch(url, *arguments, **options):
    """Files of the current folder and nothing else: no network, no other file of the machine."""
    here = pathlib.Path(os.getcwd()).resolve()
    if url.startswith('data:'):
        return default_url_fetcher(url, *arguments, **options)
    path = pathlib.Path(url.removeprefix('file://')).resolve()
    if not url.startswith('file://') or path.parent != here:
        raise ValueError(f'not in the folder of the document: {url}')
    return default_url_fetcher(url, *arguments, **options)


def main(source, target):
    Stream.begin_marked_content, Stream.end_marked_content = begin, end
    draw.draw_replacedbox = draw_replaced
    pdf.VARIANTS['tagged'] = (structure, {'mark': True})
    document = HTML(filename=source, url_fetcher=fetch, encoding='utf-8').render()
    MARKS.learn(document)
    document.write_pdf(target, variant='tagged')


if __name__ == '__main__':
    main(*sys.argv[1:])
