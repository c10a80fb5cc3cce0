package org.himatch.profile.resumes.extraction;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The class path of a child: where the service's own class loader has the classes that a child needs, which holds in a test,
 * in development and in the packaged application alike. One class stands for each jar, so a child has neither the database's
 * driver nor anything else of the service.
 */
final class ChildClassPath {
    private static final List<String> ONE_CLASS_OF_EACH = List.of(
            ChildMain.class.getName(),
            "com.zaxxer.sparsebits.SparseBitSet",
            "org.apache.commons.codec.binary.Hex",
            "org.apache.commons.collections4.ListUtils",
            "org.apache.commons.compress.archivers.zip.ZipFile",
            "org.apache.commons.csv.CSVFormat",
            "org.apache.commons.io.IOUtils",
            "org.apache.commons.lang3.StringUtils",
            "org.apache.commons.logging.LogFactory",
            "org.apache.commons.math3.util.ArithmeticUtils",
            "org.apache.fontbox.ttf.TTFParser",
            "org.apache.jempbox.xmp.XMPMetadata",
            "org.apache.logging.log4j.LogManager",
            "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.poi.hwpf.HWPFDocument",
            "org.apache.poi.openxml4j.opc.OPCPackage",
            "org.apache.poi.poifs.filesystem.POIFSFileSystem",
            "org.apache.tika.Tika",
            "org.apache.tika.detect.zip.DefaultZipContainerDetector",
            "org.apache.tika.parser.html.JSoupParser",
            "org.apache.tika.parser.mailcommons.MailUtil",
            "org.apache.tika.parser.microsoft.OfficeParser",
            "org.apache.tika.parser.odf.OpenDocumentParser",
            "org.apache.tika.parser.pdf.PDFParser",
            "org.apache.tika.parser.txt.TXTParser",
            "org.apache.tika.parser.xml.XMLParser",
            "org.apache.tika.parser.xmp.JempboxExtractor",
            "org.apache.xmlbeans.XmlObject",
            "org.apache.xmpbox.XMPMetadata",
            "org.bouncycastle.jce.provider.BouncyCastleProvider",
            "org.bouncycastle.cms.CMSException",
            "org.jsoup.Jsoup",
            "org.mozilla.universalchardet.UniversalDetector",
            "org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocument1",
            "org.slf4j.LoggerFactory");

    private ChildClassPath() {}

    static String get() {
        return ONE_CLASS_OF_EACH.stream()
                .map(ChildClassPath::placeOf)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String placeOf(String className) {
        try {
            CodeSource source = Class.forName(className, false, ChildClassPath.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return Path.of(source.getLocation().toURI()).toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("no place is known of " + className, e);
        }
    }
}
