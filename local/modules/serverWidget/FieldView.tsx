import { isOn, shownText, type FieldState } from './state';

/** One field with its label; a hidden one without, an INLINEHTML one as the HTML it holds. */
export function FieldView({ field }: { readonly field: FieldState }) {
  const value = shownText(field.defaultValue);
  if (field.displayType === 'NODISPLAY') return null;
  if (field.displayType === 'HIDDEN') return <input type="hidden" id={field.id} name={field.id} value={value} />;
  switch (field.type) {
    case 'INLINEHTML':
      return <div id={`${field.id}_val`} dangerouslySetInnerHTML={{ __html: value }} />;
    case 'LABEL':
      return <p class="form-field"><strong>{shownText(field.label)}</strong></p>;
    case 'HELP':
      return <p class="form-field">{shownText(field.label)}</p>;
    case 'IMAGE':
      return <p class="form-field"><img src={value} alt={shownText(field.label)} /></p>;
    default:
      return <Labelled field={field} value={value} />;
  }
}

interface Shown {
  readonly field: FieldState;
  readonly value: string;
}

function Labelled({ field, value }: Shown) {
  const label = `${shownText(field.label)}${isOn(field.isMandatory) ? ' *' : ''}`;
  const help = shownText(field.helpText) || undefined;
  if (isFixed(field)) {
    return (
      <p class="form-field" title={help}>
        <span class="form-label">{label}</span>
        <FixedValue field={field} value={value} />
      </p>
    );
  }
  if (field.type === 'RADIO') {
    return <Radio field={field} value={value} label={label} />;
  }
  return (
    <p class="form-field">
      <label class="form-label" for={field.id} title={help}>{label}</label>
      <Control field={field} value={value} />
    </p>
  );
}

function isFixed(field: FieldState): boolean {
  return field.displayType === 'INLINE' || field.displayType === 'READONLY';
}

function FixedValue({ field, value }: Shown) {
  if (field.type === 'CHECKBOX') return <span>{isOn(value) ? 'Yes' : 'No'}</span>;
  if (field.type === 'URL' && value !== '') return <a href={value}>{shownText(field.linkText) || value}</a>;
  return <span id={`${field.id}_val`}>{selectedTexts(field, value)}</span>;
}

function Radio({ field, value, label }: Shown & { readonly label: string }) {
  return (
    <fieldset class="form-field">
      <legend>{label}</legend>
      {field.options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={field.id} value={option.value} checked={isSelected(field, option.value, value)} /> {option.text}
        </label>
      ))}
    </fieldset>
  );
}

/** What every control has, whatever its element. */
interface CommonAttributes {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly required: boolean;
}

function Control({ field, value }: Shown) {
  const common: CommonAttributes = {
    id: field.id,
    name: field.id,
    disabled: field.displayType === 'DISABLED',
    required: isOn(field.isMandatory),
  };
  switch (field.type) {
    case 'CHECKBOX':
      return <input {...common} type="checkbox" value="T" checked={isOn(field.defaultValue)} required={false} />;
    case 'SELECT':
      return <Select field={field} value={value} common={common} isMultiple={false} />;
    case 'MULTISELECT':
      return <Select field={field} value={value} common={common} isMultiple={true} />;
    case 'TEXTAREA':
    case 'LONGTEXT':
    case 'RICHTEXT':
      return <textarea {...common} {...lengthOf(field)} rows={field.size?.height ?? 4} cols={field.size?.width ?? 60}>{value}</textarea>;
    case 'FILE':
      return <input {...common} type="file" />;
    default:
      return <TextInput field={field} value={value} common={common} />;
  }
}

/** Dates and numbers stay texts: NetSuite's forms take them in the user's own format. */
function TextInput({ field, value, common }: Shown & { readonly common: CommonAttributes }) {
  const shape = { ...common, ...lengthOf(field), size: field.size?.width ?? 30, value };
  switch (field.type) {
    case 'EMAIL':
      return <input {...shape} type="email" />;
    case 'PASSWORD':
      return <input {...shape} type="password" />;
    case 'PHONE':
      return <input {...shape} type="tel" />;
    case 'URL':
      return <input {...shape} type="url" />;
    default:
      return <input {...shape} type="text" />;
  }
}

interface SelectProperties extends Shown {
  readonly common: CommonAttributes;
  readonly isMultiple: boolean;
}

function Select({ field, value, common, isMultiple }: SelectProperties) {
  return (
    <select {...common} multiple={isMultiple}>
      {field.options.map((option) => (
        <option key={option.value} value={option.value} selected={isSelected(field, option.value, value)}>{option.text}</option>
      ))}
    </select>
  );
}

/** NetSuite writes the chosen ones of a multi-select with the character U+0005 between them. */
const multiselectSeparator = '\u0005';

function isSelected(field: FieldState, option: string, value: string): boolean {
  if (value === '') return field.options.some((candidate) => candidate.value === option && candidate.isSelected);
  return field.type === 'MULTISELECT' ? value.split(multiselectSeparator).includes(option) : option === value;
}

function selectedTexts(field: FieldState, value: string): string {
  const texts = field.options.filter((option) => isSelected(field, option.value, value)).map((option) => option.text);
  return field.options.length === 0 ? value : texts.join(', ');
}

function lengthOf(field: FieldState): { maxLength?: number } {
  const length = Number(field.maxLength);
  return Number.isInteger(length) && length > 0 ? { maxLength: length } : {};
}
