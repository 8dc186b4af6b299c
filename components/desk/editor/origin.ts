import { DOMSerializer, type Fragment, type Schema } from '@tiptap/pm/model';

/** Where copied blocks stood: the sentences they name are those of that draft, and of any other of the same article. */
export interface Origin {
  draftId: string;
  articleId: string;
}

/** What goes onto the clipboard says where it comes from; in the document itself that would stand at every block for nothing. */
export class CopySerializer extends DOMSerializer {
  private readonly origin: Origin;

  constructor(schema: Schema, origin: Origin) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema));
    this.origin = origin;
  }

  override serializeFragment(
    content: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const written = super.serializeFragment(content, options, target);
    // With a target it is what stands in a block.
    if (target !== undefined) return written;
    for (const block of written.children) {
      block.setAttribute('data-draft', this.origin.draftId);
      block.setAttribute('data-article', this.origin.articleId);
    }
    return written;
  }
}

/** Whether a copied block's sentences are those of this draft's original. Elements that say nothing come from elsewhere. */
export const isFrom = ({ dataset }: HTMLElement, here: Origin): boolean =>
  dataset.draft === here.draftId || dataset.article === here.articleId;
