package org.himatch.job.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Codes inpatient records.",
                "Accuracy > 95 % & a backlog < 3 days; 5 <7, x <= y",
                "AT&T &amp; others: \"3+ years\", {{name}} = 'x' @ home\n\n  • item\r\n\ttab <3",
                "",
                "   ",
            })
    void plainTextStaysAsItIs(String text) {
        assertThat(RichText.isHtml(text)).isFalse();
        assertThat(RichText.sanitised(text)).contains(text);
    }

    @Test
    void keepsParagraphsListsHeadingsEmphasisAndLinks() {
        String html = "<h2>About &amp; more</h2><p>3+ years = \"a <strong>plus</strong>\", <em>really</em>.<br>Next</p>"
                + "<ul><li>ICD-10-CM</li><li>CPT</li></ul><ol><li>First</li></ol><blockquote>Said</blockquote>"
                + "<p>H<sub>2</sub>O</p>";

        assertThat(RichText.sanitised(html)).contains(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                <a href="https://example.org/a?b=c&d=e">x</a>   | <a href="https://example.org/a?b=c&amp;d=e" rel="nofollow noopener">x</a>
                <a href="mailto:hr@example.org">x</a>           | <a href="mailto:hr@example.org" rel="nofollow noopener">x</a>
                <div>one<div>two</div></div>                    | <p>one</p><p>two</p>
                <table><tr><td>RHIT</td><td>CCS</td></tr></table> | <p>RHIT</p><p>CCS</p>
                <p class="x" style="color:red">x</p>            | <p>x</p>
                <p></p><ul><li> </li></ul><p>x</p>              | <p>x</p>
                <span>just text & more</span>                   | <p>just text &amp; more</p>
                <P>Upper<BR>case                                | <p>Upper<br>case</p>
                <b>unclosed <i>tags                             | <b>unclosed <i>tags</i></b>
                """)
    void writesWhatItKeepsInOneWay(String html, String kept) {
        assertThat(RichText.sanitised(html)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example></sCrIpT>",
                "<style>*{background:url(javascript:alert(1))}</style>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<object data=\"data:text/html;base64,PHNjcmlwdD4=\"></object>",
                "<embed src=\"javascript:alert(1)\">",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mi//xlink:href=\"data:x,<script>alert(4)</script>\">",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
                "<base href=\"javascript:/a/-alert(1)///////\">",
                "<link rel=stylesheet href=\"javascript:alert(1)\">",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<input autofocus onfocus=alert(1)>",
                "<video><source onerror=\"alert(1)\"></video>",
            })
    void nothingIsLeftOfWhatABrowserWouldRun(String hostile) {
        assertThat(RichText.sanitised(hostile).orElse(""))
                .doesNotContainIgnoringCase("<script", "<svg", "<iframe", "<img", "javascript:", "onerror", "onload");
        assertThat(RichText.sanitised("<p>Coder</p>" + hostile).orElse("")).startsWith("<p>Coder</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                <p onclick="alert(1)">x</p>                                          | <p>x</p>
                <a href="javascript:alert(1)">x</a>                                  | <p>x</p>
                <a href=" &#14;  javascript:alert(1)">x</a>                          | <p>x</p>
                <a href="jav&#x09;ascript:alert(1)">x</a>                            | <p>x</p>
                <a href="&#106;&#97;&#118;ascript:alert(1)">x</a>                    | <p>x</p>
                <a href="data:text/html,<script>alert(1)</script>">x</a>             | <p>x</p>
                <a href="vbscript:msgbox(1)">x</a>                                   | <p>x</p>
                <b><noscript><p title="</noscript><img src=x onerror=alert(1)>">x</b> | <p>x</p>
                <p>x<scr<script>ipt>alert(1)</scr</script>ipt></p>                   | <p>x</p>
                <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>                         | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
                <a href="https://example.org" onmouseover="alert(1)" style="x:expression(alert(1))">x</a> | <a href="https://example.org" rel="nofollow noopener">x</a>
                <form action="javascript:alert(1)"><button>x</button></form>         | <p>x</p>
                """)
    void leavesTheTextOfHostileMarkup(String hostile, String kept) {
        assertThat(RichText.sanitised(hostile).orElse("").replaceAll("</?(b|i)>", ""))
                .contains(kept.replaceAll("^<p>|</p>$", ""))
                .doesNotContainIgnoringCase("<script", "javascript:", "vbscript:", "data:", "onclick", "onmouseover");
    }

    @Test
    void htmlOfWhichNothingIsLeftIsNoText() {
        assertThat(RichText.sanitised("<script>alert(1)</script><p> </p>")).isEmpty();
    }

    @Test
    void sanitisingTwiceChangesNothing() {
        String[] pieces = {
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<ul>",
            "<li>",
            "</ul>",
            "<a href='https://example.org'>",
            "</a>",
            "<b>",
            "</i>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<h3>",
            "</h2>",
            "<script>",
            "</script>",
            "<svg>",
            "<math>",
            "<style>",
            "</style>",
            "<!--",
            "-->",
            "<br/>",
            "&lt;",
            "&amp;lt;",
            "&",
            "<",
            ">",
            "\"",
            "'",
            "{{",
            "text ",
            "\n",
            "<noscript>",
            "<template>",
            "<select>",
            "<option>",
            "<textarea>",
            "<![CDATA[",
            "]]>",
            "<?php",
            "&#0;",
            "<blockquote>",
            "é",
            "\u00a0",
            "<form>",
            "<a>",
            "<pre>",
            "\u2028",
            "<title>",
            "<dd>",
            "<caption>",
        };
        Random random = new Random(20261125);

        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n >= 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String once = RichText.sanitised(text.toString()).orElse("");

            assertThat(RichText.sanitised(once).orElse("")).as(text.toString()).isEqualTo(once);
            assertThat(RichText.isHtml(once)).isEqualTo(RichText.isHtml(text.toString()) && !once.isEmpty());
        }
    }

    @Test
    void plainTextBecomesParagraphs() {
        String html = RichText.toHtml("Codes < 5 & > 3\nrecords.\r\n\r\nApplies \"rules\".\n");

        assertThat(html).isEqualTo("<p>Codes &lt; 5 &amp; &gt; 3<br>records.</p><p>Applies \"rules\".</p>");
        assertThat(RichText.sanitised(html)).contains(html);
        assertThat(ReadableText.of(html)).isEqualTo("Codes < 5 & > 3\nrecords.\n\nApplies \"rules\".");
    }

    @Test
    void aReaderSeesALineForEachItem() {
        String html = "<h2>Required</h2><ul><li>RHIT  or\n RHIA</li><li>ICD-10<b>-PCS</b></li></ul><script>x</script>"
                + "<table><tr><td>Pay</td><td>$30</td></tr></table>";

        assertThat(ReadableText.of(html)).isEqualTo("Required\n\nRHIT or RHIA\nICD-10-PCS\n\nPay $30");
    }
}
