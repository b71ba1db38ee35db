import { browser } from './browser.ts';
import { Failure, injectionFailure } from './failure.ts';
import type { Answer, Message, PageRequestName, PageRequests, RequestName, Requests } from './messages.ts';

function unpack<T>(answer: Answer<T> | undefined): T {
  if (answer === undefined) throw new Failure('unexpected');
  if (!answer.ok) throw new Failure(answer.failure);
  return answer.value;
}

/** Asks the background. @throws Failure */
export async function ask<N extends RequestName>(
  name: N,
  ask: Requests[N]['ask'],
): Promise<Requests[N]['answer']> {
  const message: Message<N, Requests[N]['ask']> = { to: 'background', name, ask };
  return unpack(await browser.runtime.sendMessage<typeof message, Answer<Requests[N]['answer']>>(message));
}

/** Asks the script in a tab's page; undefined where none is there. @throws Failure */
export async function askPage<N extends PageRequestName>(
  tab: number,
  name: N,
  ask: PageRequests[N]['ask'],
): Promise<PageRequests[N]['answer'] | undefined> {
  const message: Message<N, PageRequests[N]['ask']> = { to: 'page', name, ask };
  let answer: Answer<PageRequests[N]['answer']> | undefined;
  try {
    answer = await browser.tabs.sendMessage<typeof message, typeof answer>(tab, message, { frameId: 0 });
  } catch (error) {
    if (/receiving end does not exist|could not establish connection/i.test(String(error))) return undefined;
    throw injectionFailure(error);
  }
  return unpack(answer);
}
