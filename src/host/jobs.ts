import { t } from '@vscode/l10n';
import * as z from 'zod/mini';
import type { Step } from '../core/algorithm.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { errorWords } from './errorWords.ts';
import { isActive, type JobRecord, jobRecordSchema, type JobState } from './jobRecord.ts';
import { Listeners } from './listeners.ts';

/** Where past jobs are kept: a VS Code memento, or a test's. */
export interface JobMemory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** What a job's work is given. */
export interface JobHandle {
  readonly signal: AbortSignal;
  readonly progress: (step: Step) => void;
}

const memoryKey = 'byoml.jobs';
const mostRemembered = 50;

interface Active {
  readonly abort: AbortController;
  record: JobRecord;
  fraction: number;
}

/** Jobs of one queue run one after the other; what Azure is asked to do never waits for a training. */
export type JobQueue = 'compute' | 'azure';

/**
 * The jobs of this window: one of a queue runs at a time, others wait their turn. Past ones are remembered; one that was
 * active when the window closed is remembered as interrupted.
 */
export class Jobs {
  readonly #memory: JobMemory;
  readonly #now: () => number;
  readonly #changed = new Listeners<undefined>();
  readonly #active = new Map<string, Active>();
  #past: readonly JobRecord[];
  readonly #turns = new Map<JobQueue, Promise<unknown>>();
  #count = 0;

  readonly onDidChange = this.#changed.event;

  constructor(memory: JobMemory, now: () => number) {
    this.#memory = memory;
    this.#now = now;
    const stored = z.array(jobRecordSchema).safeParse(memory.get(memoryKey));
    this.#past = (stored.success ? stored.data : []).map((record) =>
      isActive(record)
        ? { ...record, state: 'interrupted', message: t('The editor was closed meanwhile.') }
        : record,
    );
  }

  /** Active jobs in their order, then past ones, the latest first. */
  list(): readonly JobRecord[] {
    return [...[...this.#active.values()].map(({ record }) => record), ...this.#past];
  }

  running(): { readonly record: JobRecord; readonly fraction: number } | undefined {
    return [...this.#active.values()].find(({ record }) => record.state === 'running');
  }

  cancel(id: string): void {
    this.#active.get(id)?.abort.abort();
  }

  /** Forgets past jobs. */
  async clear(): Promise<void> {
    this.#past = [];
    await this.#remember();
  }

  /** Runs `work` when its turn comes and gives what it gives; the record shows how it went. */
  async run<Result>(
    { title, workspace }: Pick<JobRecord, 'title' | 'workspace'>,
    work: (handle: JobHandle) => Promise<Result>,
    queue: JobQueue = 'compute',
  ): Promise<Result> {
    const startedAt = this.#now();
    const id = `${startedAt}-${++this.#count}`;
    const abort = new AbortController();
    const job: Active = {
      abort,
      fraction: 0,
      record: { id, title, workspace, state: 'queued', startedAt, message: '' },
    };
    this.#active.set(id, job);
    const before = this.#turns.get(queue) ?? Promise.resolve();
    const result = this.#afterTurn(before, job, work);
    // One that is cancelled while it waits ends early; its turn ends only after those before it.
    this.#turns.set(queue, Promise.allSettled([before, result]));
    await this.#remember();
    return result;
  }

  async #afterTurn<Result>(
    before: Promise<unknown>,
    job: Active,
    work: (handle: JobHandle) => Promise<Result>,
  ): Promise<Result> {
    try {
      await Promise.race([before, aborted(job.abort.signal)]);
      if (job.abort.signal.aborted) throw new ByomlError('cancelled', {});
      this.#show(job, { state: 'running' });
      const result = await work({
        signal: job.abort.signal,
        progress: ({ step, of, message }) => {
          job.fraction = of === 0 ? 0 : step / of;
          this.#show(job, { message });
        },
      });
      await this.#end(job, 'done', job.record.message);
      return result;
    } catch (error) {
      const cancelled = ByomlError.is(error, 'cancelled');
      await this.#end(job, cancelled ? 'cancelled' : 'failed', cancelled ? '' : errorWords(error));
      throw error;
    }
  }

  #show(job: Active, change: Partial<JobRecord>): void {
    job.record = { ...job.record, ...change };
    this.#changed.fire(undefined);
  }

  async #end(job: Active, state: JobState, message: string): Promise<void> {
    this.#active.delete(job.record.id);
    const ended = { ...job.record, state, message, endedAt: this.#now() };
    this.#past = [ended, ...this.#past].slice(0, mostRemembered);
    await this.#remember();
  }

  async #remember(): Promise<void> {
    this.#changed.fire(undefined);
    await this.#memory.update(memoryKey, this.list());
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
