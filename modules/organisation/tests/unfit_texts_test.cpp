#include "support.hpp"

namespace framsyn::organisation {
namespace {

class ANumberInTheWrongColumn : public ImportingTest {
 protected:
  static constexpr std::string_view kHead =
      "id;namn;född;kön;skyddad;avd;enhet;yrke;grad;nr;från;till;orsak\n";
  /// The faults of one row, as the page and the stored receipt have them.
  Receipt receipt_of_row(std::string_view row) {
    options.fault_file = scratch("fel.csv");
    return import(staff_profile(), std::string(kHead) + std::string(row) + "\n");
  }
  std::string fault_file() {
    std::ifstream in(scratch("fel.csv"));
    return {std::istreambuf_iterator<char>(in), {}};
  }
};
FRAMSYN_ON_BOTH_DATABASES(ANumberInTheWrongColumn);

TEST_P(ANumberInTheWrongColumn, is_a_fault_where_names_and_codes_are_kept_and_shown) {
  for (const char* row : {"1;811228-9874;1970-01-01;K;N;Akut;Vård;Läkare;100;A;2010-01-01;;",
                          "1;Ann Ask;1970-01-01;K;N;Akut;198112289874;Läkare;100;A;2010-01-01;;",
                          "1;Ann Ask;1970-01-01;K;N;Akut 811228-9874;Vård;Läkare;100;A;2010-01-01;;",
                          "1;Ann Ask;1970-01-01;K;N;Akut;Vård;19811228-9874;100;A;2010-01-01;;"}) {
    const Receipt receipt = receipt_of_row(row);
    EXPECT_FALSE(receipt.applied) << row;
    ASSERT_EQ(receipt.first_faults.size(), 1u) << row;
    EXPECT_EQ(receipt.first_faults[0].code, "organisation.identity_number_in_the_open");
    EXPECT_EQ(receipt.first_faults[0].row, 2);
    EXPECT_TRUE(receipt.first_faults[0].value.ends_with("[personnummer]")) << receipt.first_faults[0].value;
    EXPECT_EQ(fault_file().find("9874"), std::string::npos) << row;
  }
}

TEST_P(ANumberInTheWrongColumn, is_hidden_in_every_other_fault) {
  const Receipt receipt =
      receipt_of_row("1;Ann Ask;1970-01-01;K;N;Akut;Vård;Läkare;811228-9874;A;2010-01-01;8112289874;");
  ASSERT_GE(receipt.first_faults.size(), 2u);
  for (const ImportFault& fault : receipt.first_faults)
    EXPECT_EQ(fault.value, "[personnummer]") << fault.code;
  EXPECT_EQ(fault_file().find("9874"), std::string::npos);
  EXPECT_NE(fault_file().find("[personnummer]"), std::string::npos);
}

TEST_P(ANumberInTheWrongColumn, is_no_fault_where_it_is_hashed) {
  EXPECT_TRUE(
      receipt_of_row("811228-9874;Ann Ask;1970-01-01;K;N;Akut;Vård;Läkare;100;811228-9874;2010-01-01;;")
          .applied);
}

class AFailedFormula : public ANumberInTheWrongColumn {};
FRAMSYN_ON_BOTH_DATABASES(AFailedFormula);

TEST_P(AFailedFormula, names_no_unit_profession_or_person_and_is_no_key) {
  for (const char* row : {"1;Ann Ask;1970-01-01;K;N;Akut;#DIV/0!;Läkare;100;A;2010-01-01;;",
                          "1;Ann Ask;1970-01-01;K;N;#REFERENS!;Vård;Läkare;100;A;2010-01-01;;",
                          "1;Ann Ask;1970-01-01;K;N;Akut;Vård;#N/A;100;A;2010-01-01;;",
                          "1;#VALUE!;1970-01-01;K;N;Akut;Vård;Läkare;100;A;2010-01-01;;",
                          "#SAKNAS!;Ann Ask;1970-01-01;K;N;Akut;Vård;Läkare;100;A;2010-01-01;;",
                          "1;Ann Ask;1970-01-01;K;N;Akut;Vård;Läkare;100;#N/A;2010-01-01;;"}) {
    const Receipt receipt = receipt_of_row(row);
    EXPECT_FALSE(receipt.applied) << row;
    ASSERT_EQ(receipt.first_faults.size(), 1u) << row;
    EXPECT_EQ(receipt.first_faults[0].code, "organisation.error_value") << row;
    EXPECT_EQ(receipt.first_faults[0].row, 2);
  }
}

TEST_P(AFailedFormula, is_not_seen_in_a_name_that_begins_with_a_hash) {
  EXPECT_TRUE(receipt_of_row("1;Ann Ask;1970-01-01;K;N;#hälsa;Vård #1;Läkare;100;A;2010-01-01;;").applied);
}

}  // namespace
}  // namespace framsyn::organisation
