import type { ComponentChildren } from 'preact';
import { style } from '../style';

/** The frame of every page: its style, and its content. */
export function Page({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="extsync">
      <style dangerouslySetInnerHTML={{ __html: style }} />
      {children}
    </div>
  );
}
