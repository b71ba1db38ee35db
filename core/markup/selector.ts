import { compile, type Options } from 'css-select';

/** What a selector asks of the nodes of a tree. */
interface SelectedNode {
  readonly nodeType: number;
  readonly parentNode: SelectedElement | null;
  /** What a text says. */
  readonly data?: string;
}

interface SelectedElement extends SelectedNode {
  readonly nodeType: 1;
  readonly localName: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly textContent: string;
  children(): Iterable<SelectedNode>;
}

type Test = (element: SelectedElement) => boolean;

const isTag = (node: SelectedNode): node is SelectedElement => node.nodeType === 1;

/** An element's children are asked for by each of its siblings-to-be: once is enough, since the tree does not change. */
const known = new WeakMap<SelectedElement, SelectedNode[]>();

function childrenOf(node: SelectedNode): SelectedNode[] {
  if (!isTag(node)) return [];
  let children = known.get(node);
  if (!children) known.set(node, (children = [...node.children()]));
  return children;
}

function siblingsOf(node: SelectedNode): SelectedNode[] {
  return node.parentNode ? childrenOf(node.parentNode) : [node];
}

/** These nodes and all within them, in document order; without recursion, which deep pages would end. */
function* elementsWithin(nodes: readonly SelectedNode[]): Generator<SelectedElement> {
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isTag(node)) continue;
    yield node;
    for (const child of childrenOf(node).toReversed()) waiting.push(child);
  }
}

function findAll(test: Test, nodes: readonly SelectedNode[]): SelectedElement[] {
  return [...elementsWithin(nodes)].filter(test);
}

function existsOne(test: Test, nodes: readonly SelectedNode[]): boolean {
  for (const element of elementsWithin(nodes)) if (test(element)) return true;
  return false;
}

const options: Options<SelectedNode, SelectedElement> = {
  cacheResults: false,
  adapter: {
    isTag,
    existsOne,
    getAttributeValue: (element, name) => element.attributes.get(name),
    getChildren: childrenOf,
    getName: (element) => element.localName,
    getParent: (element) => element.parentNode,
    getSiblings: siblingsOf,
    getText: (node) => (isTag(node) ? node.textContent : (node.data ?? '')),
    hasAttrib: (element, name) => element.attributes.has(name),
    removeSubsets: (nodes) =>
      nodes.filter((node) => !nodes.some((other) => other !== node && holds(other, node))),
    findAll: (test, nodes) => findAll(test, nodes),
    findOne: (test, nodes) => findAll(test, nodes)[0] ?? null,
  },
};

function holds(outer: SelectedNode, inner: SelectedNode): boolean {
  for (let node = inner.parentNode; node; node = node.parentNode) if (node === outer) return true;
  return false;
}

const tests = new Map<string, Test>();

function testOf(selector: string): Test {
  let test = tests.get(selector);
  if (!test) tests.set(selector, (test = compile<SelectedNode, SelectedElement>(selector, options) as Test));
  return test;
}

/** Whether an element is one of those that a CSS selector means. @throws where it is not valid CSS. */
export const isMatch = (element: SelectedElement, selector: string): boolean => testOf(selector)(element);

/** Whether a selector is valid CSS. */
export function isSelector(selector: string): boolean {
  try {
    testOf(selector);
    return selector.trim() !== '';
  } catch {
    return false;
  }
}
