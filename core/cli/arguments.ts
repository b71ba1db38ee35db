import { parseArgs, type ParseArgsConfig } from 'node:util';
import { BadUsage } from './failure.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command's arguments. Options may stand before, between or after the others; `--` ends them.
 * @throws BadUsage for an unknown option, a missing value, or a value where none is taken.
 */
export function readArguments<const O extends Options>(args: readonly string[], options: O) {
  const config = { args: [...args], options, allowPositionals: true } as const;
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { rawName, value } = token;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw new BadUsage((say) => say.unknownOption(rawName));
    if (option.type === 'boolean' && value !== undefined)
      throw new BadUsage((say) => say.takesNoValue(rawName));
    const looksLikeOption = value?.startsWith('-') === true && value !== '-' && !token.inlineValue;
    if (option.type === 'string' && (value === undefined || looksLikeOption)) {
      throw new BadUsage((say) => say.valueMissing(rawName));
    }
  }
  return parseArgs(config);
}

/**
 * The one of the allowed words that was given.
 * @throws BadUsage naming the allowed ones.
 */
export function oneOf<const W extends string>(name: string, given: string, allowed: readonly W[]): W {
  const word = allowed.find((candidate) => candidate === given);
  if (word === undefined) throw new BadUsage((say) => say.notAllowed(name, given, allowed.join(', ')));
  return word;
}
