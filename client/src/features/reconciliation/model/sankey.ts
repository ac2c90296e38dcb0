export interface FlowNode {
  id: string;
  term: string;
  plant?: string | null;
  level: number;
  quantitySheets: number;
}

export interface FlowLink {
  from: string;
  to: string;
  quantitySheets: number;
}

export interface PlacedNode extends FlowNode {
  x: number;
  y: number;
  height: number;
}

export interface PlacedLink extends FlowLink {
  /** The ribbon's outline. */
  path: string;
}

export const board = { width: 1000, height: 380, node: 14, gap: 26, thinnest: 3 } as const;

/**
 * The levels are given, so that the layout is arithmetic: a column per level, heights on one scale, small flows at a
 * visible least. What stands in the figure is never less true than the table, which has the numbers.
 */
export function placed(nodes: readonly FlowNode[], links: readonly FlowLink[]) {
  // A level that holds nothing yet takes no column.
  const used = [...new Set(nodes.map(({ level }) => level))].sort((a, b) => a - b);
  const levels = used.map((level) => nodes.filter((node) => node.level === level));
  const heights = levels.map((level) => level.reduce((sum, { quantitySheets }) => sum + quantitySheets, 0));
  const most = Math.max(1, ...heights);
  const gaps = Math.max(0, ...levels.map((level) => level.length - 1)) * board.gap;
  const scale = (board.height - gaps) / most;
  const tall = (sheets: number) => Math.max(board.thinnest, sheets * scale);
  const step = (board.width - board.node) / Math.max(1, used.length - 1);
  const placedNodes = new Map<string, PlacedNode>();
  levels.forEach((level, column) => {
    let y = 0;
    for (const node of level) {
      const height = tall(node.quantitySheets);
      placedNodes.set(node.id, { ...node, x: column * step, y, height });
      y += height + board.gap;
    }
  });
  return { nodes: [...placedNodes.values()], links: ribbons(placedNodes, links, tall) };
}

function ribbons(nodes: Map<string, PlacedNode>, links: readonly FlowLink[], tall: (sheets: number) => number) {
  const [out, into] = [new Map<string, number>(), new Map<string, number>()];
  return links.flatMap((link): PlacedLink[] => {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
    if (from === undefined || to === undefined) return [];
    const height = Math.min(tall(link.quantitySheets), from.height, to.height);
    const [y0, y1] = [from.y + (out.get(link.from) ?? 0), to.y + (into.get(link.to) ?? 0)];
    out.set(link.from, (out.get(link.from) ?? 0) + height);
    into.set(link.to, (into.get(link.to) ?? 0) + height);
    const [x0, x1] = [from.x + board.node, to.x];
    const middle = (x0 + x1) / 2;
    const path =
      `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}` +
      `V${y1 + height}C${middle} ${y1 + height} ${middle} ${y0 + height} ${x0} ${y0 + height}Z`;
    return [{ ...link, path }];
  });
}
