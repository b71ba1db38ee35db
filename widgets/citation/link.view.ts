import { ENRICHED_ATTRIBUTE, MARK_ATTRIBUTE, STATE_ATTRIBUTE } from '../../core/annotation/types.ts';
import { styleSheet } from '../shared/sheet.ts';

const LINK = `a[${MARK_ATTRIBUTE}]`;
const OWN = `${LINK}:not([${ENRICHED_ATTRIBUTE}])`;

/**
 * How citations look on the page: the text's own colour and size with a fine underline, dotted while the text does
 * not settle which document is meant, or no authoritative source of it is known, wavy where the number is doubted. Links that the page made itself keep their
 * look, but for the doubt.
 */
const linkRules = `
${OWN}{color:inherit;font:inherit;background:none;text-decoration:underline 1px;text-decoration-color:currentColor;
text-underline-offset:.2em;cursor:pointer}
${OWN}:hover{text-decoration-thickness:2px}
${OWN}:not([href]),${OWN}[${STATE_ATTRIBUTE}=unresolved]{text-decoration-style:dotted}
${LINK}[${STATE_ATTRIBUTE}=doubted]{text-decoration-line:underline;text-decoration-style:wavy}
${OWN}:focus-visible{outline:2px solid var(--danchieu-focus,currentColor);outline-offset:2px;border-radius:2px}
danchieu-citations:not([hidden]){display:contents}
@media print{${OWN}{text-decoration:none}}
`;

const roots = new WeakMap<Document | ShadowRoot, { sheet: CSSStyleSheet; users: number }>();

/** Puts the links' style on a document or shadow root while anybody needs it; gives back how to take it off. */
export function styleLinks(root: Document | ShadowRoot): () => void {
  const style = roots.get(root) ?? { sheet: styleSheet(linkRules), users: 0 };
  roots.set(root, style);
  if (style.users === 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, style.sheet];
  style.users += 1;
  return () => {
    style.users -= 1;
    if (style.users > 0) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== style.sheet);
    roots.delete(root);
  };
}
