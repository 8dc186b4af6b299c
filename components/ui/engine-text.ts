import { i18n } from '#i18n';
import type { EngineProblem } from '../../utils/engines/engine-problem.ts';
import type { EngineId } from '../../utils/post/engine-id.ts';
import { languageName } from './language-name.ts';
import { type WaitAsked, waitAsked } from './wait-asked.ts';

const KEYS = {
  relay: 'relay',
  extractive: 'extractive',
  'on-device': 'onDevice',
  openai: 'openai',
  anthropic: 'anthropic',
  gemini: 'gemini',
  openrouter: 'openrouter',
  ollama: 'ollama',
  'lm-studio': 'lmStudio',
  compatible: 'compatible',
  deepl: 'deepl',
} as const satisfies Record<EngineId, string>;

/** コピペAI, 抜き出し, … */
export const engineName = (id: EngineId): string => i18n.t(`engine.${KEYS[id]}`);

/** What the engine does and needs, in one sentence. */
export const engineNeeds = (id: EngineId): string => i18n.t(`engine.${KEYS[id]}Needs`);

/** What went wrong and what to do about it, in one or two sentences. Which button goes on from there, the view that has it says. */
export function engineProblemText(problem: EngineProblem, id: EngineId): string {
  const name = engineName(id);
  switch (problem.kind) {
    case 'no-permission':
      return i18n.t('engineProblem.noPermission', [hostOf(problem.origin)]);
    case 'rate-limited':
      return rateLimitText(waitAsked(problem, new Date(), i18n.t('app.lang')), name);
    case 'broken-off':
      return i18n.t('engineProblem.brokenOff', [name, problem.reason]);
    case 'rejected':
      return i18n.t('engineProblem.rejected', [name, String(problem.status), problem.detail]);
    case 'server-error':
      return i18n.t('engineProblem.serverError', [name, String(problem.status)]);
    case 'unreachable':
      return unreachableText(problem, id);
    case 'silent':
      return i18n.t('engineProblem.silent', [name, String(problem.seconds)]);
    case 'download-stalled':
      return i18n.t('engineProblem.downloadStalled', [String(problem.seconds)]);
    case 'too-long':
      // 端末内AI has no length to set.
      return id === 'on-device' ? i18n.t('engineProblem.tooLongHere') : i18n.t('engineProblem.tooLong', [name]);
    case 'no-language':
      return problem.lang === 'und'
        ? i18n.t('engineProblem.noLanguageKnown')
        : i18n.t('engineProblem.noLanguage', [languageName(problem.lang, i18n.t('app.lang'))]);
    case 'stopped':
    case 'ollama-origin':
    case 'no-builtin':
    case 'no-hardware':
    case 'needs-click':
    case 'download-failed':
    case 'model-gone':
      return i18n.t(`engineProblem.${PLAIN[problem.kind]}`);
    default:
      return i18n.t(`engineProblem.${NAMED[problem.kind]}`, [name]);
  }
}

const PLAIN = {
  stopped: 'stopped',
  'ollama-origin': 'ollamaOrigin',
  'no-builtin': 'noBuiltin',
  'no-hardware': 'noHardware',
  'needs-click': 'needsClick',
  'download-failed': 'downloadFailed',
  'model-gone': 'modelGone',
} as const;

const NAMED = {
  'no-key': 'noKey',
  'malformed-key': 'malformedKey',
  'no-model': 'noModel',
  'no-address': 'noAddress',
  'bad-key': 'badKey',
  'no-credit': 'noCredit',
  'day-limit': 'dayLimit',
  forbidden: 'forbidden',
  'not-found': 'notFound',
  'not-an-api': 'notAnApi',
  'empty-response': 'emptyResponse',
  'cut-off': 'cutOff',
  empty: 'empty',
  unreadable: 'unreadable',
  'not-japanese': 'notJapanese',
  filtered: 'filtered',
  'too-short-a-limit': 'tooShortALimit',
  incomplete: 'incomplete',
} as const;

function rateLimitText(wait: WaitAsked, name: string): string {
  switch (wait.kind) {
    case 'seconds':
      return i18n.t('engineProblem.rateLimitedFor', [name, String(wait.seconds)]);
    case 'until':
      return i18n.t('engineProblem.rateLimitedUntil', [name, wait.time]);
    case 'unknown':
      return i18n.t('engineProblem.rateLimited', [name]);
    default:
      return i18n.t('engineProblem.rateLimitedOver', [name]);
  }
}

function unreachableText({ origin, local }: Extract<EngineProblem, { kind: 'unreachable' }>, id: EngineId): string {
  const who = `${engineName(id)} (${hostOf(origin)})`;
  if (!local) return i18n.t('engineProblem.unreachable', [who]);
  const says = i18n.t('engineProblem.unreachableLocal', [who]);
  // LM Studio may be what answers at an address of the writer's own; at Ollama's it would only mislead.
  return id === 'ollama' ? says : says + i18n.t('engineProblem.lmStudioCors');
}

const hostOf = (origin: string): string => new URL(origin).host;
