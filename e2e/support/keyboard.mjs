// Hands: somebody who has a keyboard alone, and somebody who points.
import assert from 'node:assert/strict';

/** Presses Tab until an element has the focus; fails after `most` presses. */
export async function tabTo(page, locator, most = 80) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await locator.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail(`${most} presses of Tab do not reach ${locator}`);
}

/** What has the focus: enough to tell elements apart, where it is, and how it shows that it has the focus. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const all = [...document.querySelectorAll('*')];
    // A control that a row or a card obeys shows its focus around them.
    const ring = (e, part) => { const s = getComputedStyle(e, part); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; };
    const around = [element, element.parentElement, ...(element.labels ?? [])];
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    return {
      index: all.indexOf(element),
      name: `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''} "${(element.innerText || element.value || element.getAttribute('aria-label') || '').trim().slice(0, 40)}"`,
      ring: around.some((e) => ring(e)) || ring(element, '::after') || ring(element, '::before'),
      opaque: style.opacity !== '0' || (element.labels?.length ?? 0) > 0,
      inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      covered: hit !== null && !element.contains(hit) && !hit.contains(element) && ![...(element.labels ?? [])].some((l) => l.contains(hit)),
      inMain: element.closest('main') !== null,
    };
  });
}

/** Chooses a radio or a checkbox as a hand does: by its label. */
export async function choose(page, name, value) {
  const control = page.locator(`input[name="${name}"][value="${value}"]`);
  await page.locator(`label[for="${await control.getAttribute('id')}"]`).click();
  assert.equal(await control.isChecked(), true);
}
