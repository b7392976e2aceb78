/** The task that the tags of an e-mail name. */
export interface TaggedTask {
  readonly taskId: string;
  /** The version of the valid links when the mail was written. */
  readonly linkVersion: number;
}

interface Tag {
  readonly Name: string;
  readonly Value: string;
}

/**
 * The tags by which a report of the mail service finds its task. A tag has at most 256 letters, digits, `_` and `-`; a task's identifier
 * has dots and no `_`, so `_` replaces each dot and the length does not change.
 */
export const mailTags = ({ taskId, linkVersion }: TaggedTask): Tag[] => [
  { Name: 'task', Value: taskId.replaceAll('.', '_') },
  { Name: 'version', Value: String(linkVersion) },
];

/** The task that the tags of an e-mail name, or undefined when the mail was about none. */
export const taggedTask = (tags: Readonly<Record<string, readonly string[]>>): TaggedTask | undefined => {
  const [taskId, version] = [tags['task']?.[0], tags['version']?.[0]];
  if (taskId === undefined || version === undefined || !/^[1-9]\d*$/.test(version)) return undefined;
  return { taskId: taskId.replaceAll('_', '.'), linkVersion: Number(version) };
};
