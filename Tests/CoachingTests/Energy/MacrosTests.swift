import Coaching
import Testing

struct MacrosTests {
  @Test func `every case of macros is run once`() throws {
    let split = try ["g_per_kg", "trains"].map { try Vectors.cases("macros", with: $0).count }
    #expect(split == [14, 9])
    #expect(try Vectors.load("macros").cases.count == 23)
  }

  @Test(arguments: try Vectors.cases("macros", with: "g_per_kg"))
  func `grams match the vectors`(vector: VectorCase) throws {
    let person = EnergyPerson(
      sex: nil, ageYears: 40, heightCM: try #require(vector.input["cm"]?.double),
      weightKG: try #require(vector.input["kg"]?.double))
    let macros = Macros(
      for: person, kcal: try #require(vector.input["kcal"]?.int),
      proteinGramsPerKG: try #require(vector.input["g_per_kg"]?.double))
    #expect(macros.referenceKG == vector.output["reference_kg"]?.double)
    #expect(macros.proteinGrams == vector.output["protein"]?.int)
    #expect(macros.fatGrams == vector.output["fat"]?.int)
    #expect(macros.carbohydrateGrams == vector.output["carb"]?.int)
    #expect(macros.codes.map(\.rawValue) == vector.output["codes"]?.strings)
  }

  @Test(arguments: try Vectors.cases("macros", with: "trains"))
  func `protein per kg matches the vectors`(vector: VectorCase) throws {
    let person = try EnergyPerson(vector: try #require(vector.input["person"]))
    let wished = try #require(vector.input["rate"]?.double)
    let rate = try #require(WeeklyRate(lbPerWeek: wished))
    let trains = try #require(vector.input["trains"]?.bool as Bool?)
    let expected = try #require(vector.output["g_per_kg"])
    let grams = person.proteinGramsPerKG(rate: rate, trains: trains)
    #expect(grams == expected.double)
    #expect(expected.isNull == (grams == nil))
  }

  @Test func `fat stays where carbohydrate is left out by choice`() {
    let person = EnergyPerson(sex: .female, ageYears: 34, heightCM: 165, weightKG: 68)
    let keto = Macros(for: person, kcal: 1200, proteinGramsPerKG: 1.6, ketoByChoice: true)
    #expect(keto.fatGrams == 41)
    #expect(keto.codes.isEmpty)
  }
}
