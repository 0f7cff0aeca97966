import Language
import Testing

struct StemmerTests {
  @Test(arguments: [
    ["muscle", "muscles"], ["waste", "wasted", "wasting", "wastes"], ["walk", "walking", "walked"],
    ["run", "running"], ["squat", "squats", "squatting"], ["exercise", "exercises", "exercising"],
    ["body", "bodies"], ["quick", "quickly"], ["press", "presses", "pressing"],
    ["fall", "falling", "falls"], ["knee", "knees"], ["injury", "injuries"], ["hop", "hopping"],
  ])
  func `forms of one word share a stem`(forms: [String]) {
    #expect(Set(forms.map(Stemmer.stem)).count == 1, "\(forms.map(Stemmer.stem))")
  }

  @Test(arguments: [
    ("leg", "legs", "less"), ("bus", "but", "bud"), ("thing", "thin", "think"),
    ("sing", "sin", "sink"),
  ])
  func `different words keep different stems`(one: String, two: String, three: String) {
    let stems = [one, two, three].map(Stemmer.stem)
    #expect(stems[0] != stems[2] && stems[1] != stems[2])
  }

  @Test(arguments: ["leg", "a", "", "as", "82.4", "atrophy3", "-", "diagnosis", "virus", "class"])
  func `short words, numbers and words that only look plural stay`(word: String) {
    #expect(Stemmer.stem(word) == word)
  }
}
