import { FixtureAccount } from '../runtime/fixtureAccount';

const modules = { widget: 'N/ui/serverWidget' };
const hostile = '<img src=x onerror=alert(1)>&"';
const escaped = '&lt;img src=x onerror=alert(1)>&amp;&quot;';

describe('N/ui/serverWidget', () => {
  let fixture: FixtureAccount;
  beforeEach(() => { fixture = new FixtureAccount(); });
  afterEach(() => { fixture.close(); });

  /** The page of a form called `form`, after the statements. */
  const pageOf = (statements: string, options = "{ title: 'Title' }"): string =>
    String(fixture.answerOf(`const form = widget.createForm(${options}); ${statements}; response.writePage(form);`, modules).body);

  it('writes a whole page with company, user and role around the form', () => {
    const page = pageOf('');
    expect(page).toMatch(/^<!DOCTYPE html><html lang="en">/);
    expect(page).toContain('<h1>Title</h1>');
    expect(page).toContain('<form id="main_form" method="post">');
    expect(page).toContain('Ada Fixture - Fixture &lt;b>Role&lt;/b>');
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  it('takes a form by name as well as alone', () => {
    const { body } = fixture.answerOf("response.writePage({ pageObject: widget.createForm({ title: 'Named' }) });", modules);
    expect(body).toContain('<h1>Named</h1>');
  });

  it('leaves the bar out where the script asks for it', () => {
    expect(pageOf('', "{ title: 'Title', hideNavBar: true }")).not.toContain('<header');
    expect(pageOf('', "{ title: 'Title', hideNavBar: false }")).toContain('<header');
  });

  it('shows the value of an INLINEHTML field as the HTML it is', () => {
    const html = '<section id="mine"><b>bold</b> &amp; <script>let x = 1;</script></section>';
    const page = pageOf(`form.addField({ id: 'custpage_html', label: 'x', type: widget.FieldType.INLINEHTML }).defaultValue = ${JSON.stringify(html)}`);
    expect(page).toContain(html);
  });

  it('escapes everything else', () => {
    const text = JSON.stringify(hostile);
    const page = pageOf(`
      form.title = ${text};
      const field = (type) => form.addField({ id: 'custpage_' + type, label: ${text}, type });
      ['TEXT', 'TEXTAREA', 'LABEL', 'HELP', 'EMAIL', 'CHECKBOX', 'IMAGE'].forEach((type) => { field(type).defaultValue = ${text}; });
      field('SELECT').addSelectOption({ value: ${text}, text: ${text} });
      field('URL').updateDisplayType({ displayType: widget.FieldDisplayType.INLINE }).linkText = ${text};
      field('DATE').setHelpText({ help: ${text} });
      form.addButton({ id: 'custpage_b', label: ${text}, functionName: ${text} });
      form.addSubmitButton({ label: ${text} });
      form.addFieldGroup({ id: 'custpage_g', label: ${text} });
      form.addTab({ id: 'custpage_t', label: ${text} });
      form.addPageLink({ type: widget.FormPageLinkType.CROSSLINK, title: ${text}, url: ${text} });
      const sublist = form.addSublist({ id: 'custpage_s', label: ${text}, type: widget.SublistType.LIST });
      sublist.addField({ id: 'custpage_c', label: ${text}, type: 'TEXT' });
      sublist.setSublistValue({ id: 'custpage_c', line: 0, value: ${text} })`);
    expect(page).not.toContain('<img src=x');
    expect(page).toContain(`<h1>${escaped}</h1>`);
    expect(page).toContain(`<title>${escaped} - `);
    expect(page).toContain(`<td>${escaped}</td>`);
  });

  it.each([
    ['a text', "form.addField({ id: 'custpage_x', label: 'X', type: 'TEXT' }).defaultValue = 'v'", /<label class="form-label" for="custpage_x">X<\/label><input id="custpage_x" name="custpage_x" size="30" value="v" type="text"\/?>/],
    ['a hidden field', "form.addField({ id: 'custpage_x', label: 'X', type: 'TEXT' }).updateDisplayType({ displayType: 'hidden' }).defaultValue = 'v'", /<input type="hidden" id="custpage_x" name="custpage_x" value="v"\/?>/],
    ['an inline field', "form.addField({ id: 'custpage_x', label: 'X', type: 'TEXT' }).updateDisplayType({ displayType: 'INLINE' }).defaultValue = 'v'", /<span id="custpage_x_val">v<\/span>/],
    ['a chosen option', "const x = form.addField({ id: 'custpage_x', label: 'X', type: 'SELECT' }); x.addSelectOption({ value: '', text: 'none' }); x.addSelectOption({ value: 'a', text: 'A', isSelected: true })", /<option value="a" selected>A<\/option>/],
    ['the option of the value', "const x = form.addField({ id: 'custpage_x', label: 'X', type: 'SELECT' }); x.addSelectOption({ value: 'a', text: 'A' }); x.defaultValue = 'a'", /<option value="a" selected>A<\/option>/],
    ['a mandatory field', "form.addField({ id: 'custpage_x', label: 'X', type: 'TEXT' }).isMandatory = true", /X \*<\/label><input id="custpage_x" name="custpage_x" required/],
    ['a field in its group', "form.addFieldGroup({ id: 'custpage_g', label: 'Group' }); form.addField({ id: 'custpage_x', label: 'X', type: 'LABEL', container: 'custpage_g' })", /<legend>Group<\/legend><p class="form-field"><strong>X/],
    ['a field in its tab', "form.addTab({ id: 'custpage_t', label: 'Tab' }); form.addField({ id: 'custpage_x', label: 'X', type: 'LABEL', container: 'custpage_t' })", /<h2 id="custpage_t_label">Tab<\/h2><p class="form-field"><strong>X/],
    ['new values', "form.addField({ id: 'custpage_x', label: 'X', type: 'TEXT' }); form.updateDefaultValues({ values: { custpage_x: 'new' } })", /value="new"/],
    ['a submit button', "form.addSubmitButton({ label: 'Go' })", /<button type="submit" name="submitter" value="Go" id="submitter">Go<\/button>/],
    ['a button with a function', "form.addButton({ id: 'custpage_b', label: 'Print', functionName: 'printPage' })", /<button type="button" id="custpage_b" onclick="printPage\(\);">Print<\/button>/],
    ['a button with an expression', "form.addButton({ id: 'custpage_b', label: 'Print', functionName: 'window.print()' })", /onclick="window\.print\(\)"/],
    ['a disabled button', "form.addResetButton({}); form.getButton({ id: 'resetter' }).isDisabled = true", /<button type="reset" id="resetter" disabled>Reset<\/button>/],
  ])('shows %s', (_title, statements, form) => {
    expect(pageOf(statements)).toMatch(form);
  });

  it.each([
    ['a field without display', "form.addField({ id: 'custpage_x', label: 'X', type: 'TEXT' }).updateDisplayType({ displayType: 'NODISPLAY' })", 'custpage_x'],
    ['a removed button', "form.addButton({ id: 'custpage_x', label: 'X' }); form.removeButton({ id: 'custpage_x' })", 'custpage_x'],
    ['a hidden button', "form.addButton({ id: 'custpage_x', label: 'X' }).isHidden = true", 'custpage_x'],
  ])('does not show %s', (_title, statements, id) => {
    expect(pageOf(statements)).not.toContain(id);
  });

  it('gives parts back by their ids', () => {
    const expression = `(() => {
      const form = widget.createForm({ title: 'x' });
      const field = form.addField({ id: 'custpage_f', label: 'F', type: 'TEXT' });
      const sublist = form.addSublist({ id: 'custpage_s', label: 'S', type: 'LIST' });
      sublist.addField({ id: 'custpage_c', label: 'C', type: 'TEXT' });
      sublist.setSublistValue({ id: 'custpage_c', line: 1, value: 'v' });
      form.addTab({ id: 'custpage_t', label: 'T' });
      return [form.getField({ id: 'custpage_f' }) === field, form.getField({ id: 'none' }), form.getSublist({ id: 'custpage_s' }) === sublist,
        sublist.lineCount, sublist.getSublistValue({ id: 'custpage_c', line: 1 }), sublist.getSublistValue({ id: 'custpage_c', line: 0 }), form.getTabs()];
    })()`;
    expect(fixture.valueOf(expression, modules)).toEqual([true, null, true, 2, 'v', null, ['custpage_t']]);
  });

  it('keeps the path of a client script', () => {
    const expression = "(() => { const form = widget.createForm({ title: 'x' }); form.clientScriptModulePath = './client.js'; return form.clientScriptModulePath; })()";
    expect(fixture.valueOf(expression, modules)).toBe('./client.js');
  });

  it.each([
    ['contains', ['Alpha', 'Beta']],
    ['startswith', ['Alpha']],
    ['is', []],
  ])('filters options by %s', (filteroperator, texts) => {
    const expression = `(() => {
      const field = widget.createForm({ title: 'x' }).addField({ id: 'custpage_f', label: 'F', type: 'SELECT' });
      ['Alpha', 'Beta', 'Omit'].forEach((text) => field.addSelectOption({ value: text, text }));
      return field.getSelectOptions({ filter: 'A'.toLowerCase(), filteroperator: '${filteroperator}' }).map((option) => option.text);
    })()`;
    expect(fixture.valueOf(expression, modules)).toEqual(texts);
  });

  it.each([
    ['a form without a title', 'widget.createForm({})', 'SSS_MISSING_REQD_ARGUMENT'],
    ['a field without a label', "widget.createForm({ title: 'x' }).addField({ id: 'custpage_x', type: 'TEXT' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['a field of no type', "widget.createForm({ title: 'x' }).addField({ id: 'custpage_x', label: 'X', type: 'NOTHING' })", 'SSS_INVALID_TYPE_ARG'],
    ['a button without an id', "widget.createForm({ title: 'x' }).addButton({ label: 'X' })", 'SSS_MISSING_REQD_ARGUMENT'],
    ['a negative line', "widget.createForm({ title: 'x' }).addSublist({ id: 's', label: 'S', type: 'LIST' }).setSublistValue({ id: 'c', line: -1, value: 'v' })", 'SSS_INVALID_TYPE_ARG'],
    ['assistants', "widget.createAssistant({ title: 'x' })", 'NOT_AVAILABLE_IN_LOCAL_NETSUITE'],
  ])('refuses %s', (_title, expression, code) => {
    expect(fixture.codeOf(expression, modules)).toBe(code);
  });
});
