/** Which place of which folder a use case is about. */
export interface AtPlace {
  /** Folder of `byoml.yaml`. */
  readonly workspace: string;
  /** Name of the profile; needed where `byoml.yaml` has several. */
  readonly profile?: string | undefined;
}
