/** How one of the browser's models behaves; plain data, so that it can be sent into a page. */
export interface FakeModel {
  availability: Availability | 'never-answers';
  /** Languages it takes; any where absent. */
  languages?: string[];
  /** What `create()` does, or the name of the DOMException it rejects with. */
  create?: 'works' | 'never-settles' | (string & {});
  /** `loaded` of each progress event while it is being downloaded. */
  progress?: number[];
  /** What it takes at once, in characters. */
  quota?: number;
  /** What using it does, or the name of the DOMException it rejects with. */
  use?: 'works' | 'never-settles' | (string & {});
  /** Whether `create()` and uses end when their signal aborts; true where absent. */
  heedsSignal?: boolean;
}

export interface FakeLanguageModel extends FakeModel {
  /** The chunks of each reply in turn; the last one goes on. */
  replies?: string[][];
  /** All of the text so far in each chunk, as the first browsers had it. */
  cumulative?: boolean;
  /** After so many chunks the browser destroys the session. */
  diesAfter?: number;
  /** The name of the DOMException it ends with then; InvalidStateError where absent. */
  diesOf?: string;
  clone?: 'works' | 'never-settles';
  /** Names from before 2026 (`inputQuota`) or from then on (`contextWindow`). */
  names?: 'old' | 'new';
}

export interface FakeSummarizer extends FakeModel {
  /** By type (`headline`, `key-points`, `tldr`). */
  summaries?: Record<string, string>;
}

export interface FakeTranslator extends FakeModel {
  /** By source text; any other text is said to be a translation of it. */
  translations?: Record<string, string>;
}

export interface FakeOptions {
  /** Null or absent: the browser has no such API. */
  translator?: FakeTranslator | null;
  summarizer?: FakeSummarizer | null;
  languageModel?: FakeLanguageModel | null;
  /** Clicks there are for downloads; `real`: what the page's own user activation says. */
  clicks?: number | 'real';
  /** `class`: QuotaExceededError; `name`: a DOMException of that name, as it was before. */
  quotaError?: 'class' | 'name';
  /** Milliseconds before each answer; none where absent. */
  pace?: number;
}

interface FakeCall {
  api: 'Translator' | 'Summarizer' | 'LanguageModel';
  method: string;
  /** The options of `availability` and `create`, without functions and signals; the input of anything else. */
  given: unknown;
}

export interface Fakes {
  calls: FakeCall[];
  /** Models that were made and not destroyed. */
  alive(): number;
  /** Every model is taken away, as a browser short of memory does. */
  vanish(): void;
  /** Calls of `create()` that have not settled do so now. */
  settle(): void;
  /** Sends a progress event to every `create()` that has not settled. */
  progress(loaded: number): void;
}

/**
 * The three built-in AI APIs, as translation-api, writing-assistance-apis and prompt-api specify them, put on `scope`.
 * Nothing of this module is used inside, so that the function can be run in a page:
 * `page.evaluateOnNewDocument(installFakes, options)`, and there `globalThis.builtInFakes` is what this returns.
 */
export function installFakes(options: FakeOptions, scope: object = globalThis): Fakes {
  interface Session {
    destroyed: boolean;
    /** Ends what is under way with that error. */
    interrupt: Set<(error: unknown) => void>;
  }
  interface Settings {
    signal?: AbortSignal | undefined;
    monitor?: CreateMonitorCallback | undefined;
    [option: string]: unknown;
  }

  const calls: FakeCall[] = [];
  const sessions = new Set<Session>();
  const unsettled = new Set<() => void>();
  const monitors = new Set<EventTarget>();
  let clicks = typeof options.clicks === 'number' ? options.clicks : Number.POSITIVE_INFINITY;

  const problem = (name: string, message = name): DOMException => new DOMException(message, name);
  const gone = () => problem('InvalidStateError', 'The model execution session has been destroyed.');
  const tick = () =>
    new Promise<void>((done) => {
      if (options.pace === undefined) done();
      else setTimeout(done, options.pace);
    });
  const progressEvent = (loaded: number) => Object.assign(new Event('downloadprogress'), { loaded, total: 1 });

  function tooLarge(requested: number, quota: number): DOMException {
    if (options.quotaError === 'name') return problem('QuotaExceededError', 'The input is too large.');
    class QuotaExceededError extends DOMException {
      readonly requested = requested;
      readonly quota = quota;
      constructor() {
        super('The input is too large.', 'QuotaExceededError');
      }
    }
    return new QuotaExceededError();
  }

  /** Options without what cannot be compared. */
  function plain({ signal: _signal, monitor: _monitor, ...rest }: Settings): Settings {
    return rest;
  }

  function availabilityOf(model: FakeModel, languages: string[]): Promise<Availability> {
    const known = model.languages;
    if (model.availability === 'never-answers') return new Promise(() => {});
    const speaks = known === undefined || languages.every((language) => known.includes(language));
    return Promise.resolve(speaks ? model.availability : 'unavailable');
  }

  function takeClick(): boolean {
    if (options.clicks === 'real') return navigator.userActivation.isActive;
    clicks -= 1;
    return clicks >= 0;
  }

  /** Rejects with the signal's reason, unless this model does not listen. */
  function listening<Value>(
    model: FakeModel,
    signal: AbortSignal | undefined,
    work: (fail: (error: unknown) => void) => Promise<Value>,
  ): Promise<Value> {
    return new Promise((resolve, reject) => {
      const heard = model.heedsSignal === false ? undefined : signal;
      if (heard?.aborted) return reject(heard.reason);
      heard?.addEventListener('abort', () => reject(heard.reason), { once: true });
      work(reject).then(resolve, reject);
    });
  }

  async function create<Made>(
    model: FakeModel,
    languages: string[],
    { signal, monitor }: Settings,
    make: (session: Session) => Made,
  ): Promise<Made> {
    const state = await availabilityOf(model, languages);
    return listening(model, signal, async () => {
      if (state === 'unavailable') throw problem('NotSupportedError', 'Unable to create a session.');
      if (state !== 'available' && !takeClick())
        throw problem(
          'NotAllowedError',
          'Requires a user gesture when availability is "downloading" or "downloadable".',
        );
      const events = new EventTarget();
      monitor?.(events as CreateMonitor);
      monitors.add(events);
      await tick();
      if (model.create === 'never-settles') await new Promise<void>((done) => unsettled.add(done));
      else if (model.create !== undefined && model.create !== 'works') throw problem(model.create);
      // The specification has 0 and 1 sent even where there is nothing to download.
      for (const loaded of [0, ...(state === 'available' ? [] : (model.progress ?? [])), 1]) {
        events.dispatchEvent(progressEvent(loaded));
        await tick();
      }
      monitors.delete(events);
      // A browser that heeds the signal makes nothing that nobody waits for.
      if (model.heedsSignal !== false && signal?.aborted) throw signal.reason;
      if (state !== 'available') model.availability = 'available';
      const session: Session = { destroyed: false, interrupt: new Set() };
      sessions.add(session);
      return make(session);
    });
  }

  function destroy(session: Session): void {
    session.destroyed = true;
    sessions.delete(session);
    for (const interrupt of session.interrupt) interrupt(gone());
    session.interrupt.clear();
  }

  /** One use of a model that is there. */
  function use<Value>(
    model: FakeModel,
    session: Session,
    { signal, size = 0 }: { signal: AbortSignal | undefined; size?: number },
    work: () => Value,
  ): Promise<Value> {
    return listening(model, signal, (fail) => {
      session.interrupt.add(fail);
      return (async () => {
        if (session.destroyed) throw gone();
        if (model.quota !== undefined && size > model.quota) throw tooLarge(size, model.quota);
        await tick();
        if (model.use === 'never-settles') await new Promise(() => {});
        if (model.use !== undefined && model.use !== 'works') throw problem(model.use);
        if (model.heedsSignal !== false && signal?.aborted) throw signal.reason;
        return work();
      })();
    });
  }

  const { translator, summarizer, languageModel } = options;
  // The browser's own ones, if the page has them, would only half work.
  Object.assign(scope, { Translator: undefined, Summarizer: undefined, LanguageModel: undefined });

  if (translator) {
    const model = { ...translator };
    const languages = ({ sourceLanguage }: Settings) => [String(sourceLanguage)];
    class Translator {
      constructor(
        private readonly session: Session,
        readonly sourceLanguage: string,
        readonly inputQuota = model.quota ?? Number.POSITIVE_INFINITY,
      ) {}
      static availability(settings: Settings) {
        calls.push({ api: 'Translator', method: 'availability', given: plain(settings) });
        return availabilityOf(model, languages(settings));
      }
      static create(settings: Settings) {
        calls.push({ api: 'Translator', method: 'create', given: plain(settings) });
        return create(
          model,
          languages(settings),
          settings,
          (session) => new Translator(session, String(settings.sourceLanguage)),
        );
      }
      translate(input: string, { signal }: Settings = {}) {
        calls.push({ api: 'Translator', method: 'translate', given: input });
        const size = input.length;
        return use(
          model,
          this.session,
          { signal, size },
          () => model.translations?.[input] ?? `「${input}」の訳です。`,
        );
      }
      measureInputUsage(input: string, { signal }: Settings = {}) {
        return use({ ...model, quota: Number.POSITIVE_INFINITY }, this.session, { signal }, () => input.length);
      }
      destroy() {
        destroy(this.session);
      }
    }
    Object.assign(scope, { Translator });
  }

  if (summarizer) {
    const model = { ...summarizer };
    const languages = ({ expectedInputLanguages: inputs, outputLanguage: output }: Settings) =>
      [...((inputs as string[] | undefined) ?? []), output].map(String);
    const summaries: Record<string, string> = {
      headline: '港の見出しになる要約',
      'key-points': Array.from({ length: 7 }, (_, index) => `* 要点の${index + 1}つめです。`).join('\n'),
      tldr: '記事をまとめた文です。',
      ...model.summaries,
    };
    class Summarizer {
      constructor(
        private readonly session: Session,
        private readonly settings: Settings,
        readonly inputQuota = model.quota ?? 6_000,
      ) {}
      static availability(settings: Settings = {}) {
        calls.push({ api: 'Summarizer', method: 'availability', given: plain(settings) });
        return availabilityOf(model, languages(settings));
      }
      static create(settings: Settings = {}) {
        calls.push({ api: 'Summarizer', method: 'create', given: plain(settings) });
        return create(model, languages(settings), settings, (session) => new Summarizer(session, settings));
      }
      summarize(input: string, { signal }: Settings = {}) {
        const type = String(this.settings.type);
        calls.push({ api: 'Summarizer', method: type, given: input });
        return use(model, this.session, { signal, size: input.length }, () => summaries[type] ?? '');
      }
      measureInputUsage(input: string, { signal }: Settings = {}) {
        return use({ ...model, quota: Number.POSITIVE_INFINITY }, this.session, { signal }, () => input.length);
      }
      destroy() {
        destroy(this.session);
      }
    }
    Object.assign(scope, { Summarizer });
  }

  if (languageModel) {
    const model = { ...languageModel };
    const window = model.quota ?? 9_216;
    const languages = ({ expectedInputs, expectedOutputs }: Settings) =>
      [expectedInputs, expectedOutputs]
        .flatMap((some) => (some as LanguageModelExpected[] | undefined) ?? [])
        .flatMap((some) => some.languages ?? []);
    let asked = 0;
    class LanguageModel {
      constructor(
        private readonly session: Session,
        private used = 0,
      ) {
        const [size, usage] = model.names === 'old' ? ['inputQuota', 'inputUsage'] : ['contextWindow', 'contextUsage'];
        Object.defineProperty(this, size, { get: () => window });
        Object.defineProperty(this, usage, { get: () => this.used });
      }
      static availability(settings: Settings = {}) {
        calls.push({ api: 'LanguageModel', method: 'availability', given: plain(settings) });
        return availabilityOf(model, languages(settings));
      }
      static create(settings: Settings = {}) {
        calls.push({ api: 'LanguageModel', method: 'create', given: plain(settings) });
        return create(model, languages(settings), settings, (session) => new LanguageModel(session));
      }
      async clone({ signal }: Settings = {}) {
        if (model.clone === 'never-settles')
          await listening(model, signal, () => new Promise<void>((done) => unsettled.add(done)));
        return use({ ...model, use: 'works' }, this.session, { signal }, () => {
          const session: Session = { destroyed: false, interrupt: new Set() };
          sessions.add(session);
          return new LanguageModel(session, this.used);
        });
      }
      promptStreaming(input: string, settings: Settings = {}): ReadableStream<string> {
        const { session } = this;
        if (session.destroyed) throw gone();
        calls.push({ api: 'LanguageModel', method: 'promptStreaming', given: input });
        if (settings.responseConstraint !== undefined)
          calls.push({ api: 'LanguageModel', method: 'responseConstraint', given: settings.responseConstraint });
        const replies = model.replies ?? [['日本語の', '返事です。']];
        const chunks = replies[Math.min(asked, replies.length - 1)] ?? [];
        asked += 1;
        this.used += input.length;
        let sent = 0;
        let soFar = '';
        return new ReadableStream<string>(
          {
            pull: async (stream) => {
              try {
                const chunk = await use(
                  { ...model, quota: window },
                  session,
                  { signal: settings.signal, size: this.used },
                  () => {
                    if (sent === model.diesAfter) {
                      if (model.diesOf !== undefined) throw problem(model.diesOf);
                      destroy(session);
                      throw gone();
                    }
                    return chunks[sent];
                  },
                );
                if (chunk === undefined) return stream.close();
                sent += 1;
                soFar += chunk;
                this.used += chunk.length;
                stream.enqueue(model.cumulative ? soFar : chunk);
              } catch (error) {
                stream.error(error);
              }
            },
          },
          { highWaterMark: 0 },
        );
      }
      destroy() {
        destroy(this.session);
      }
    }
    Object.assign(scope, { LanguageModel });
  }

  const fakes: Fakes = {
    calls,
    alive: () => sessions.size,
    vanish: () => {
      for (const session of [...sessions]) destroy(session);
    },
    settle: () => {
      for (const done of unsettled) done();
      unsettled.clear();
    },
    progress: (loaded) => {
      for (const events of monitors) events.dispatchEvent(progressEvent(loaded));
    },
  };
  Object.assign(scope, { builtInFakes: fakes });
  return fakes;
}
