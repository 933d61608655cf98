import type { MappingOverrides } from './detection.ts';
import type { Kernel } from './factoriser.ts';
import type { Model } from './model.ts';
import type { ReadAccount } from './readAccount.ts';
import type { Likelihood } from './template.ts';
import type { Threshold } from './threshold.ts';

/** How the rows that a model learned from became accesses, so that it can score others read the same way. */
export type ModelSource =
  | {
      readonly kind: 'template';
      readonly id: string;
      readonly version: number;
      readonly filters: Readonly<Record<string, boolean>>;
      readonly mapping: MappingOverrides;
    }
  | {
      readonly kind: 'columns';
      readonly tenant: string;
      readonly user: string;
      readonly resource: string;
      readonly likelihood?: string;
      readonly time?: string;
    };

/** What data were read. */
export interface DataWindow {
  /** First and last access, microseconds since 1970-01-01T00:00Z; NaN where the source has no times. */
  readonly firstTime: number;
  readonly lastTime: number;
  readonly triples: number;
  readonly tenants: number;
  readonly users: number;
  readonly resources: number;
  readonly account: ReadAccount;
}

/** What there is to know of a model beside its numbers. */
export interface ModelAbout {
  readonly source: ModelSource;
  /** `given`: by a column of the source. */
  readonly likelihood: Likelihood | 'given';
  readonly window: DataWindow;
  /** Absent where none was derived: only accesses across components are findings then. */
  readonly threshold?: Threshold;
  /** Which kernel made it. */
  readonly kernel: Kernel;
  /** Text for people (Markdown), kept beside the model; not a part of its identity. */
  readonly card: string;
}

/** A model as the store keeps it. Its id comes from its content alone: the same training gives the same id. */
export interface SavedModel {
  readonly id: string;
  readonly model: Model;
  readonly about: ModelAbout;
}
