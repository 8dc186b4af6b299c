import { getSchema } from '@tiptap/core';
import { postExtensions } from '../../components/desk/editor/post-extensions.ts';

export const schema = getSchema(postExtensions);
