import { widgetOf, type Choice } from './choice.ts';
import { scriptsOf } from './snippet.ts';
import { OPEN_METEO, type Kit } from './widget.ts';

/** Where the script for Open-Meteo asks. */
const SERVICES = ['https://api.open-meteo.com', 'https://air-quality-api.open-meteo.com'];

/** An address as a policy names it. */
function sourceOf(address: string): string {
  const foreign = /^https?:\/\//i.test(address) && URL.canParse(address);
  return foreign ? new URL(address).origin : "'self'";
}

/** What the widget asks for by itself. */
function asked({ widget, options, folder }: Choice): string[] {
  if (options['provider'] === 'open-meteo') return SERVICES;
  const addresses = (options['src'] ?? '').split(/\s+/).filter(Boolean).map(sourceOf);
  if (!widget.startsWith('citation')) return addresses;
  const packs = (options['registry'] ?? 'kit').split(/\s+/).filter((pack) => pack !== '' && pack !== 'none');
  return [...addresses, ...packs.map((pack) => sourceOf(pack === 'kit' ? folder : pack))];
}

/**
 * The directives that a page needs for a choice, and nothing more: whoever has a policy adds these words to it.
 * Trusted Types: each script has one policy of its own name; the script for Open-Meteo makes none.
 */
function directives(choice: Choice, kit: Kit): [name: string, value: string][] {
  const own = sourceOf(choice.folder);
  const connect = [...new Set(asked({ ...choice, widget: widgetOf(choice.widget, kit).name }))];
  const policies = scriptsOf(choice, kit)
    .filter((file) => file !== OPEN_METEO)
    .map((file) => file.replace(/\.js$/, ''));
  return [
    ['script-src', own],
    ['style-src', own],
    ...(connect.length > 0 ? [['connect-src', connect.join(' ')] as [string, string]] : []),
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', policies.join(' ')],
  ];
}

/**
 * The whole header's value for a page that holds nothing else but its own icon: Firefox asks for `/favicon.ico` under
 * `img-src`, and would report it.
 */
export const policy = (choice: Choice, kit: Kit): string =>
  [['default-src', "'none'"], ['img-src', "'self'"], ...directives(choice, kit)]
    .map(([name, value]) => `${name!} ${value!}`)
    .join('; ');
