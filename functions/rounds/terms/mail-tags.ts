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

/** The tags of an e-mail about several tasks: the first as if it were alone, the others with a number. */
export const mailTagsOf = ([first, ...others]: readonly TaggedTask[]): Tag[] => [
  ...(first ? mailTags(first) : []),
  ...others.flatMap((task, at) => mailTags(task).map(({ Name, Value }) => ({ Name: `${Name}-${at + 2}`, Value }))),
];

/** The task that the tags of an e-mail name, or undefined when the mail was about none. */
export const taggedTask = (tags: Readonly<Record<string, readonly string[]>>): TaggedTask | undefined => {
  const [taskId, version] = [tags['task']?.[0], tags['version']?.[0]];
  if (taskId === undefined || version === undefined || !/^[1-9]\d*$/.test(version)) return undefined;
  return { taskId: taskId.replaceAll('_', '.'), linkVersion: Number(version) };
};

/** All the tasks that the tags of an e-mail name. */
export const taggedTasks = (tags: Readonly<Record<string, readonly string[]>>): TaggedTask[] => {
  const numbers = Object.keys(tags).flatMap((name) => /^task(-\d+)?$/.exec(name)?.[1] ?? (name === 'task' ? '' : []));
  return numbers.flatMap(
    (number) => taggedTask({ task: tags[`task${number}`] ?? [], version: tags[`version${number}`] ?? [] }) ?? [],
  );
};
