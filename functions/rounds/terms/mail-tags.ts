/** What the tags of an e-mail say of the task it is about. */
export interface TaggedTask {
  readonly taskId: string;
  /** The version of the links that were out when it was written. */
  readonly linkVersion: number;
}

interface Tag {
  readonly Name: string;
  readonly Value: string;
}

/**
 * The tags by which the mail service's word about an e-mail finds its task. A tag takes letters, digits, `_` and `-`, and
 * 256 of them at most; a task's identifier has dots and no `_`, so the one stands for the other and nothing grows.
 */
export const mailTags = ({ taskId, linkVersion }: TaggedTask): Tag[] => [
  { Name: 'task', Value: taskId.replaceAll('.', '_') },
  { Name: 'version', Value: String(linkVersion) },
];

/** The task that the tags of an e-mail name, or undefined when it was about none. */
export const taggedTask = (tags: Readonly<Record<string, readonly string[]>>): TaggedTask | undefined => {
  const [taskId, version] = [tags['task']?.[0], tags['version']?.[0]];
  if (taskId === undefined || version === undefined || !/^[1-9]\d*$/.test(version)) return undefined;
  return { taskId: taskId.replaceAll('_', '.'), linkVersion: Number(version) };
};
