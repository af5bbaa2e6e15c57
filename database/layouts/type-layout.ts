/** What a clerk sees of one content type: its list, its title, and the order of its form. */
export interface TypeLayout {
  /** Raise it to lay the type out anew, over what an office may have arranged meanwhile. */
  readonly version: number;
  readonly mainField: string;
  readonly sortBy: string;
  readonly sortOrder: 'ASC' | 'DESC';
  readonly list: readonly string[];
  /** Rows of the form: field and width in twelfths. Fields left out are not shown. */
  readonly edit: readonly (readonly (readonly [field: string, width: number])[])[];
  /** Fields that the system fills in: shown, but greyed. */
  readonly readOnly?: readonly string[];
}
