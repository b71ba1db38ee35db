import { embedMessages } from '../content/embed.messages.ts';
import { readChoice, type Choice, type Look } from './choice.ts';
import { nodes } from './markup.ts';
import { SAMPLE } from './sample.ts';
import { samplesOf } from './samples.ts';
import { bodyOf } from './snippet.ts';
import type { Kit } from './widget.ts';

/** The feed that the demonstration has, in place of those of the webmaster's portal. */
const FEED = 'data/feed.xml';

/** The choice as it can be shown here: sample data, this page's own pack, the colours of the ground. */
function shown(choice: Choice & Look): Choice {
  const { src, provider, theme, registry, for: _selector, more, ...options } = choice.options;
  const isWeather = choice.widget === 'weather' && (src ?? provider) !== undefined;
  const theirs = theme === 'auto' ? choice.ground : theme;
  return {
    ...choice,
    options: {
      ...options,
      ...(isWeather && { provider: SAMPLE }),
      ...(choice.widget === 'news' && src !== undefined && { src: new URL(FEED, document.baseURI).href }),
      ...(theirs !== undefined && { theme: theirs }),
      ...(registry === 'none' && { registry }),
      ...(more !== undefined && { more: '#' }),
    },
  };
}

const query = new URLSearchParams(location.search);
const language = query.get('language') ?? 'vi';
const kit = JSON.parse(document.getElementById('kit')!.textContent) as Kit;
const words = embedMessages.for(language);
const choice = readChoice(query, kit);
const place = document.getElementById('place')!;
document.documentElement.lang = language === 'en' ? 'en' : 'vi';
document.documentElement.dataset['ground'] = choice.ground;
const widgets = bodyOf(shown(choice), kit, samplesOf(words)).map((one) => nodes(one, document));
place.append(...widgets);
if (choice.widget.startsWith('citation')) {
  const further = document.createElement('p');
  further.textContent = words.sampleArticle;
  (place.querySelector('danchieu-citations, [data-danchieu="citations"]') ?? place).append(further);
}

// A preview leads nowhere; the card's links to publishers do.
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link?.origin === location.origin) event.preventDefault();
});
/** Room for a card below the text. */
const CARD = choice.widget.startsWith('citation') ? 360 : 0;
new ResizeObserver(() => {
  parent.postMessage({ height: place.getBoundingClientRect().height + CARD }, '/');
}).observe(place);
