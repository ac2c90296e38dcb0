import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/use-format';
import type { ContestFlow } from '../api/get-flow';
import { flowFills, type FlowTerm } from '../model/flow-terms';
import { board, placed, type PlacedNode } from '../model/sankey';
import { listOf } from '../model/flow-lists';
import styles from './flow.module.css';

/** The flow as ribbons; on phones the same as bars. Every node can be reached by keyboard and says its number. */
export function FlowFigure({ flow, label }: { flow: ContestFlow; label: string }) {
  const { nodes, links } = placed(flow.nodes, flow.links);
  return (
    <>
      <svg
        className={styles.figure}
        viewBox={`-4 -18 ${board.width + 8} ${board.height + 60}`}
        role="group"
        aria-label={label}
      >
        {links.map((link) => (
          <path key={`${link.from}>${link.to}`} d={link.path} className={styles.ribbon} aria-hidden="true" />
        ))}
        {nodes.map((node) => (
          <FlowNode key={node.id} node={node} />
        ))}
      </svg>
      <ol className={styles.bars} aria-label={label}>
        {nodes.map((node) => (
          <Bar key={node.id} node={node} most={Math.max(...nodes.map(({ quantitySheets }) => quantitySheets))} />
        ))}
      </ol>
    </>
  );
}

function useNodeWords(node: PlacedNode) {
  const { t } = useTranslation('reconciliation');
  const format = useFormat();
  const name = t(`flow.terms.${node.term as FlowTerm}`);
  return {
    name: node.plant == null ? name : `${name} · ${node.plant}`,
    sheets: format.number(node.quantitySheets),
    full: `${name}: ${format.count(node.quantitySheets, 'sheet')}`,
  };
}

function FlowNode({ node }: { node: PlacedNode }) {
  const words = useNodeWords(node);
  const link = listOf[node.term];
  const isLast = node.x > board.width * 0.9;
  const shape = (
    <>
      <rect
        x={node.x}
        y={node.y}
        width={board.node}
        height={node.height}
        data-fill={flowFills[node.term] ?? 's2'}
        className={styles.node}
      />
      <text x={isLast ? node.x + board.node : node.x} y={node.y - 5} textAnchor={isLast ? 'end' : 'start'}>
        {words.name} <tspan className={styles.sheets}>{words.sheets}</tspan>
      </text>
    </>
  );
  return link === undefined ? (
    <g tabIndex={0} role="img" aria-label={words.full} className={styles.stop}>
      {shape}
    </g>
  ) : (
    <Link {...link} aria-label={words.full} className={styles.stop}>
      {shape}
    </Link>
  );
}

function Bar({ node, most }: { node: PlacedNode; most: number }) {
  const words = useNodeWords(node);
  return (
    <li data-level={node.level}>
      <span>{words.name}</span>
      <b>{words.sheets}</b>
      <span
        className={styles.bar}
        data-fill={flowFills[node.term] ?? 's2'}
        style={{ inlineSize: `${Math.max(1, (node.quantitySheets / most) * 100)}%` }}
        aria-hidden="true"
      />
    </li>
  );
}
