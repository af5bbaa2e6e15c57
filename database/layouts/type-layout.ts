/** A field of the form; with its width in twelfths where it does not share the row evenly. */
export type LayoutField = string | readonly [field: string, width: number];

/** What a clerk sees of one content type: its list, its title, and the order of its form. */
export interface TypeLayout {
  /** Raise it to lay the type out anew, over what an office may have arranged meanwhile. */
  readonly version: number;
  readonly mainField: string;
  readonly sortBy: string;
  readonly sortOrder: 'ASC' | 'DESC';
  readonly list: readonly string[];
  /** Rows of the form. Fields left out are not shown. */
  readonly edit: readonly (readonly LayoutField[])[];
  /** Fields that the system fills in: shown, but greyed. */
  readonly readOnly?: readonly string[];
}

/** What a clerk sees of a component: the field that names an entry, and the order of its form. */
export type ComponentLayout = Pick<TypeLayout, 'version' | 'mainField' | 'edit'>;
