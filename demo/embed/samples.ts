import type { EmbedMessages } from '../content/embed.messages.ts';
import type { Samples } from './snippet.ts';

/** The words inside the widgets, in the builder's language. */
export const samplesOf = (words: EmbedMessages): Samples => ({
  citations: words.sampleCitations,
  weather: words.sampleWeather,
  newsHeading: words.sampleHeading,
  news: [
    ['/tin/118', words.sampleFirst],
    ['/tin/117', words.sampleSecond],
  ],
});
