import SourceDiagnostics
import Testing

struct SpellingSuggestionTests {
    @Test(arguments: [
        ("titel", "title"), ("Title", "title"), ("college credit", "college-credit"), ("credits", "credits"),
        ("zzz", nil),
        ("", nil),
    ])
    func findsWhatWasMeant(_ written: String, _ meant: String?) {
        let words = ["title", "credits", "college-credit", "content"]
        #expect(SpellingSuggestion.nearest(to: written, among: words) == meant)
    }
}
