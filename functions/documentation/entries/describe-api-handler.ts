import { describeApi } from '../handler.ts';

export const handler = describeApi();
