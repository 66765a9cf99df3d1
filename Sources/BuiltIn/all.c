#include "BuiltIn.h"

// The index of the budgets in this folder; nothing else in the program knows which there are.

static const unsigned char caofeidian_2022[] = {
#embed "Budgets/caofeidian-2022.budget"
};
static const unsigned char luquan_2023[] = {
#embed "Budgets/luquan-2023.budget"
};
static const unsigned char shanhaiguan_2023[] = {
#embed "Budgets/shanhaiguan-2023.budget"
};
static const unsigned char shifeng_2023[] = {
#embed "Budgets/shifeng-2023.budget"
};
static const unsigned char weixian_2025[] = {
#embed "Budgets/weixian-2025.budget"
};

#define BUDGET(file, bytes) {file, bytes, sizeof bytes}

static const built_in_budget all[] = {
    BUDGET("caofeidian-2022", caofeidian_2022),
    BUDGET("luquan-2023", luquan_2023),
    BUDGET("shanhaiguan-2023", shanhaiguan_2023),
    BUDGET("shifeng-2023", shifeng_2023),
    BUDGET("weixian-2025", weixian_2025),
};

size_t built_in_count(void) { return sizeof all / sizeof *all; }
built_in_budget built_in_at(size_t place) { return all[place]; }
