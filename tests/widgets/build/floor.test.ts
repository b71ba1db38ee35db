import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { transformSync } from 'esbuild';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');

/** The browser floor, as MDN's browser-compat-data counts versions. */
const FLOOR = { chrome: 109, firefox: 115, safari: 16.4 };

/** Newer than the floor, and asked for before it is used: what the kit does without. */
const ASKED_FOR_FIRST = new Set([
  'HTMLElement.showPopover',
  'HTMLElement.hidePopover',
  'HTMLElement.popover',
  'Scheduler.yield',
]);

interface Compat {
  support: Record<string, Version | Version[]>;
}
interface Version {
  version_added: string | boolean | null;
  version_removed?: unknown;
  flags?: unknown;
  prefix?: string;
  alternative_name?: string;
}
type Features = Record<string, { __compat?: Compat } & Record<string, { __compat?: Compat }>>;

/** MDN's data on which browser has what, since when. */
function compatibilityData(): { api: Features; javascript: { builtins: Features } } {
  const data = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
  return JSON.parse(readFileSync(data, 'utf8')) as ReturnType<typeof compatibilityData>;
}
const { api, javascript } = compatibilityData();

function isOfFloor({ support }: Compat): boolean {
  return Object.entries(FLOOR).every(([browser, floor]) =>
    [support[browser] ?? []]
      .flat()
      .some(
        ({ version_added: added, version_removed, flags, prefix, alternative_name: other }) =>
          !version_removed &&
          !flags &&
          !prefix &&
          !other &&
          (added === true || parseFloat(String(added).replace('≤', '')) <= floor),
      ),
  );
}

/** `ReadonlyArray`, `ArrayConstructor`: `Array`, as the data names it. */
const interfaceOf = (name: string): string =>
  name.replace(/^Readonly(?=Array|Map|Set)|(Constructor|EventMap)$/g, '');

/** What is used of the browser in the sources of the kit, as `Interface.member`, with one place each. */
function used(): Map<string, string> {
  const program = ts.createProgram(
    globSync('widgets/entry/*.ts', { cwd: root }).map((file) => join(root, file)),
    {
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
    },
  );
  const checker = program.getTypeChecker();
  const found = new Map<string, string>();
  for (const source of program.getSourceFiles()) {
    if (source.isDeclarationFile || !/\/(core|widgets)\//.test(source.fileName)) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) {
        const declaration = checker.getSymbolAtLocation(node)?.declarations?.[0];
        if (
          declaration &&
          /\/typescript\/lib\/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName)
        ) {
          const owner = ts.isInterfaceDeclaration(declaration.parent)
            ? `${interfaceOf(declaration.parent.name.text)}.`
            : '';
          const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
          found.set(`${owner}${node.text}`, `${source.fileName.slice(root.length + 1)}:${line + 1}`);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

describe('the browser floor: Chrome 109, Firefox 115, Safari 16.4', () => {
  const uses = used();

  test('the data knows what is older and what is newer', () => {
    assert.ok(isOfFloor(javascript.builtins['Array']!['at']!.__compat!));
    assert.ok(!isOfFloor(javascript.builtins['Array']!['toSorted']!.__compat!));
    assert.ok(!isOfFloor(javascript.builtins['Set']!['union']!.__compat!));
    assert.ok(uses.has('Document.querySelectorAll') || uses.has('ParentNode.querySelectorAll'));
  });

  test('nothing newer is used in the sources of the kit unasked', () => {
    const newer = [...uses].flatMap(([name, place]) => {
      const [owner, member] = name.includes('.') ? name.split('.') : [name];
      const features = api[owner!] ?? javascript.builtins[owner!];
      const compat =
        member === undefined
          ? features?.__compat
          : (features?.[member] ?? features?.[`${member}_static`])?.__compat;
      return compat && !isOfFloor(compat) && !ASKED_FOR_FIRST.has(name) ? [`${name} (${place})`] : [];
    });
    assert.deepEqual(newer, []);
  });

  for (const file of globSync(['dist/kit/*.js', 'dist/esm/**/*.js'], { cwd: root }).sort())
    test(`${file} is in words that they understand`, () => {
      const code = readFileSync(join(root, file), 'utf8');
      const target = Object.entries(FLOOR).map(([browser, version]) => `${browser}${version}`);
      const plain = { minify: true, legalComments: 'none', charset: 'utf8' } as const;
      // Nothing is left to be put into older words.
      const { code: lowered, warnings } = transformSync(code, { ...plain, target });
      assert.deepEqual(warnings, []);
      assert.equal(lowered, transformSync(code, { ...plain, target: 'esnext' }).code);
    });
});
