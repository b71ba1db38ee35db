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

function childrenOf(node: SelectedNode): SelectedNode[] {
  return isTag(node) ? [...node.children()] : [];
}

function siblingsOf(node: SelectedNode): SelectedNode[] {
  return node.parentNode ? childrenOf(node.parentNode) : [node];
}

function findAll(test: Test, nodes: readonly SelectedNode[]): SelectedElement[] {
  return nodes
    .filter(isTag)
    .flatMap((node) => [...(test(node) ? [node] : []), ...findAll(test, childrenOf(node))]);
}

const existsOne = (test: Test, nodes: readonly SelectedNode[]): boolean =>
  nodes.some((node) => isTag(node) && (test(node) || existsOne(test, childrenOf(node))));

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
