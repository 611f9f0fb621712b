import { text } from '../../organisation/text'

export const Page = () => <p>{text.toString()}</p>
