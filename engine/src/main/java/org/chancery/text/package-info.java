/**
 * Where are the passages, sentences, tokens, quotations? An article comes in, an {@link
 * org.chancery.text.Outline} goes out, by {@link org.chancery.text.Outliner}. {@link
 * org.chancery.text.EnglishAnalyser} is the seam behind which the trees are made: by {@link
 * org.chancery.text.Nlp4jAnalyser}, whose models {@link org.chancery.text.ModelCache} keeps
 * unpacked, or by {@link org.chancery.text.OnnxAnalyser}; {@code WordForms} prepares the words for
 * both. The text is never altered: all that goes out are spans of it.
 *
 * <p>The order of work: {@code Paragraphs} cuts the text; {@code PassageSorter} tells what each
 * paragraph is, and takes datelines, captions in brackets and sign-offs out of it; what is prose
 * goes to the analyser as stretches, all of an article at once. {@code QuotationFinder} works on
 * the paragraphs alone. Every rule is about how news is set in type (a dash after capitals, a
 * credit at the end), none about one outlet.
 *
 * <p>Traps:
 *
 * <ul>
 *   <li>A caption without a full stop glues itself to the next paragraph, so paragraphs are split
 *       before sentences.
 *   <li>Half of all pages have a paragraph a line, some wrap lines at 70 signs, and some do both.
 *       The width decides for the whole article; a line that goes on in small letters is joined in
 *       any case.
 *   <li>"HÀ NỘI — Party General Secretary" is read as one name, so the dateline is a passage of its
 *       own.
 *   <li>A headline may be a sentence with its full stop, and a body may begin without a headline.
 *       What decides is the next paragraph: does it repeat the words, is it longer, does a dateline
 *       follow? A first sentence taken for a headline wrongly loses nothing, since headlines are
 *       analysed as well.
 *   <li>"(R)" is the right side of a picture in Hanoi and a Republican in Washington. A caption
 *       shows and never says.
 *   <li>"US - China talks" begins no dateline; "PENCE: And that is why" is a line of a transcript.
 *   <li>"(D1 and D3)" hangs off the last noun and pulls the full stop with it. Such brackets are
 *       holes: no token lies in them, while sentence and content may reach over them. Names in them
 *       are found by looking at the text.
 *   <li>The mark in "Four No’s" is the one that closes ‘Four No’s’, and ” opens in Sweden as “
 *       closes in Germany. What stands before and after a mark tells more than its shape.
 *   <li>A stray quotation mark would swallow the rest of its paragraph. It does so only where no
 *       later marks pair up.
 *   <li>Accented names are tagged as anything, so token forms (never the text) lose their accents
 *       first; that is the analyser's work, like cutting a sentence of thousands of words, so that
 *       time stays linear.
 * </ul>
 */
@NullMarked
package org.chancery.text;

import org.jspecify.annotations.NullMarked;
