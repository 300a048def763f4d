import type { Exchange } from '../http/exchange';
import { PostForm } from '../http/pages/PostForm';
import { outlookPaths } from './paths';
import { sampleAppointment } from './sample';

/** The sample appointment, to be saved as an event with its attendees. */
export function Appointment({ exchange }: { readonly exchange: Exchange }) {
  const { title, start, end, attendees } = sampleAppointment;
  return (
    <section aria-labelledby="appointment">
      <h2 id="appointment">Appointment</h2>
      <p class="record">
        <strong>{title}</strong>
        <br />
        <time dateTime={start}>{start.slice(0, 16).replace('T', ' ')}</time> to <time dateTime={end}>{end.slice(11, 16)}</time> UTC
        <br />
        <span class="quiet">{attendees.map(({ address }) => address).join(', ')}</span>
      </p>
      <PostForm exchange={exchange} action={outlookPaths.event}>
        <button class="button" type="submit">
          Save appointment
        </button>
      </PostForm>
    </section>
  );
}
