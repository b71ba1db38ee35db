import { compile, type Options } from 'css-select';
import type { MarkupElement, MarkupNode } from './tree.ts';

type Test = (element: MarkupElement) => boolean;

const isTag = (node: MarkupNode): node is MarkupElement => node.nodeType === 1;

function childrenOf(node: MarkupNode): MarkupNode[] {
  return isTag(node) ? [...node.children()] : [];
}

function siblingsOf(node: MarkupNode): MarkupNode[] {
  return node.parentNode ? childrenOf(node.parentNode) : [node];
}

function findAll(test: Test, nodes: readonly MarkupNode[]): MarkupElement[] {
  return nodes
    .filter(isTag)
    .flatMap((node) => [...(test(node) ? [node] : []), ...findAll(test, childrenOf(node))]);
}

const existsOne = (test: Test, nodes: readonly MarkupNode[]): boolean =>
  nodes.some((node) => isTag(node) && (test(node) || existsOne(test, childrenOf(node))));

const options: Options<MarkupNode, MarkupElement> = {
  cacheResults: false,
  adapter: {
    isTag,
    existsOne,
    getAttributeValue: (element, name) => element.attributes.get(name),
    getChildren: childrenOf,
    getName: (element) => element.localName,
    getParent: (element) => element.parentNode,
    getSiblings: siblingsOf,
    getText: (node) => (isTag(node) ? node.textContent : 'data' in node ? node.data : ''),
    hasAttrib: (element, name) => element.attributes.has(name),
    removeSubsets: (nodes) =>
      nodes.filter((node) => !nodes.some((other) => other !== node && holds(other, node))),
    findAll: (test, nodes) => findAll(test, nodes),
    findOne: (test, nodes) => findAll(test, nodes)[0] ?? null,
  },
};

function holds(outer: MarkupNode, inner: MarkupNode): boolean {
  for (let node = inner.parentNode; node; node = node.parentNode) if (node === outer) return true;
  return false;
}

const tests = new Map<string, Test>();

function testOf(selector: string): Test {
  let test = tests.get(selector);
  if (!test) tests.set(selector, (test = compile<MarkupNode, MarkupElement>(selector, options) as Test));
  return test;
}

/** Whether an element is one of those that a CSS selector means. @throws where it is not valid CSS. */
export const isMatch = (element: MarkupElement, selector: string): boolean => testOf(selector)(element);

/** Whether a selector is valid CSS. */
export function isSelector(selector: string): boolean {
  try {
    testOf(selector);
    return selector.trim() !== '';
  } catch {
    return false;
  }
}
