import { embedMessages } from '../content/embed.messages.ts';
import { folderOf, readChoice, writeChoice, type Choice, type Look } from './choice.ts';
import { STARTS } from './controls.data.ts';
import { policy } from './policy.ts';
import { samplesOf } from './samples.ts';
import { filesOf, snippet } from './snippet.ts';
import type { Kit } from './widget.ts';

/** How long a button says that it has copied. */
const SAID_MS = 2500;

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('builder');
const stage = byId<HTMLIFrameElement>('stage');
const kit = JSON.parse(byId('kit').textContent) as Kit;
const words = embedMessages.for(document.documentElement.lang);
const samples = samplesOf(words);
/** The preview's page, as the server or the folder of files has it. */
const previewAddress = stage.src;

const fieldsOf = (widget: string): (HTMLInputElement | HTMLSelectElement)[] => [
  ...form.querySelectorAll<HTMLInputElement>(`[data-widget="${widget}"] [data-option]`),
];
const picked = (name: string): string =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? '';

/** Says beside a field that its value is left out. */
function judge(field: HTMLInputElement | HTMLSelectElement): boolean {
  const isSound = field.checkValidity();
  if (isSound) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  byId(`${field.id}-fault`).hidden = isSound;
  return isSound;
}

/** What the form says now. */
function chosen(): Choice & Look {
  const widget = picked('widget');
  const options: Record<string, string> = {};
  for (const field of fieldsOf(widget)) {
    const name = field.dataset['option']!;
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      if (field.checked) options[name] = '';
    } else if (judge(field) && field.value.trim() !== '') options[name] = field.value.trim();
  }
  return {
    widget,
    options,
    form: picked('form') as Choice['form'],
    files: picked('files') as Choice['files'],
    folder: folderOf(byId<HTMLInputElement>('folder').value),
    ground: picked('ground') as Look['ground'],
    width: picked('width') as Look['width'],
  };
}

function check(name: string, value: string): void {
  const radio = form.querySelector<HTMLInputElement>(`input[name="${name}"][value="${CSS.escape(value)}"]`);
  if (radio) radio.checked = true;
}

/** Puts a choice into the form. */
function fill(choice: Choice & Look): void {
  for (const name of ['widget', 'form', 'files', 'ground', 'width'] as const) check(name, choice[name]);
  byId<HTMLInputElement>('folder').value = choice.folder;
  for (const field of fieldsOf(choice.widget)) {
    const value = choice.options[field.dataset['option']!];
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== undefined;
    else field.value = value ?? '';
  }
}

/** Prints what the form says, shows it, and keeps it in the address. */
function show(): void {
  const choice = chosen();
  const widget = kit.widgets.find(({ name }) => name === choice.widget)!;
  for (const fields of form.querySelectorAll<HTMLElement>('[data-widget]'))
    fields.hidden = fields.dataset['widget'] !== choice.widget;
  byId('snippet').textContent = snippet(choice, kit, samples);
  byId('policy').textContent = `Content-Security-Policy: ${policy(choice, kit)}\n`;
  byId('reserve').textContent = widget.reserve || `/* ${words.noReserve} */`;
  byId('upload').textContent = `${filesOf(choice, kit).join('\n')}\n`;
  byId('upload-hint').textContent = words.uploadHint(choice.folder);
  stage.parentElement!.dataset['width'] = choice.width;
  const query = writeChoice(choice);
  history.replaceState(null, '', `?${query}${location.hash}`);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-other-language]'))
    link.search = `${query}`;
  const wanted = `${previewAddress}?${query}&language=${document.documentElement.lang}`;
  // Not `src`: each would be a step back in the history of the tab.
  if (stage.contentWindow && stage.contentWindow.location.href !== wanted)
    stage.contentWindow.location.replace(wanted);
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const from = byId(button.dataset['copy']!);
  try {
    await navigator.clipboard.writeText(from.textContent);
    button.textContent = words.copied;
    byId('told').textContent = words.copiedWhat(button.dataset['what']!);
    setTimeout(() => (button.textContent = words.copy), SAID_MS);
  } catch {
    getSelection()?.selectAllChildren(from);
    byId('told').textContent = words.notCopied;
    byId('told').classList.remove('unseen');
  }
}

const query = new URLSearchParams(location.search);
const start = readChoice(query, kit);
fill(query.has('widget') ? start : { ...start, options: STARTS[start.widget] ?? {} });
show();

let waiting: ReturnType<typeof setTimeout> | undefined;
form.addEventListener('input', () => {
  clearTimeout(waiting);
  // A field that is being written in is not read at every letter.
  waiting = setTimeout(show, 200);
});
form.addEventListener('change', () => {
  clearTimeout(waiting);
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLButtonElement>('button[data-copy]');
  if (button) void copy(button);
});
addEventListener('message', ({ source, data }: MessageEvent<{ height?: unknown } | null>) => {
  if (source !== stage.contentWindow || typeof data?.height !== 'number') return;
  stage.style.setProperty('block-size', `${Math.min(Math.ceil(data.height), 2000)}px`);
});
