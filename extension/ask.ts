import { browser } from './browser.ts';
import { Failure, failureCode, injectionFailure } from './failure.ts';
import type { Answer, Message, PageRequestName, PageRequests, RequestName, Requests } from './messages.ts';
import { PART_LENGTH, sendInParts } from './parts.ts';

function unpack<T>(answer: Answer<T> | undefined): T {
  if (answer === undefined) throw new Failure('interrupted');
  if (!answer.ok) throw new Failure(answer.failure);
  return answer.value;
}

/** What browsers say where whoever was asked died before the answer, or could not be woken. English in every language. */
const INTERRUPTED =
  /receiving end does not exist|could not establish connection|(channel|port) closed|went out of scope|actor '.*' destroyed/i;

/** Sends a message to the background, whole or in parts. @throws Failure `interrupted` */
async function send(message: object): Promise<unknown> {
  const json = JSON.stringify(message);
  if (json.length > PART_LENGTH) return sendInParts(json);
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    if (answer === undefined || answer === null) throw new Failure('interrupted');
    return answer;
  } catch (error) {
    const said = String(error);
    // A short question may have a long answer.
    if (/maximum allowed (size|length)/i.test(said)) return sendInParts(json);
    throw INTERRUPTED.test(said) ? new Failure('interrupted', error) : error;
  }
}

/**
 * Asks the background. Browsers may stop it at any moment: asked once more, it does what was not done yet and leaves
 * alone what was, so that nothing is lost or done twice.
 * @throws Failure
 */
export async function ask<N extends RequestName>(
  name: N,
  ask: Requests[N]['ask'],
): Promise<Requests[N]['answer']> {
  const message: Message<N, Requests[N]['ask']> = { to: 'background', name, ask };
  const answer = await send(message).catch((error: unknown) => {
    if (failureCode(error) !== 'interrupted') throw error;
    return send(message);
  });
  return unpack(answer as Answer<Requests[N]['answer']>);
}

/** Asks the script in a tab's page, or in one of its frames; undefined where none is there. @throws Failure */
export async function askPage<N extends PageRequestName>(
  tab: number,
  name: N,
  ask: PageRequests[N]['ask'],
  frame = 0,
): Promise<PageRequests[N]['answer'] | undefined> {
  const message: Message<N, PageRequests[N]['ask']> = { to: 'page', name, ask };
  let answer: Answer<PageRequests[N]['answer']> | undefined;
  try {
    answer = await browser.tabs.sendMessage<typeof message, typeof answer>(tab, message, {
      frameId: frame,
    });
  } catch (error) {
    if (/receiving end does not exist|could not establish connection/i.test(String(error))) return undefined;
    throw injectionFailure(error);
  }
  return unpack(answer);
}
